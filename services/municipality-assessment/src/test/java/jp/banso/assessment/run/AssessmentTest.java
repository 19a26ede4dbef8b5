package jp.banso.assessment.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.banso.assessment.maturity.Axis;
import jp.banso.assessment.maturity.Item;
import jp.banso.assessment.maturity.Level;
import jp.banso.assessment.maturity.MaturityModelView;
import jp.banso.assessment.maturity.ModelState;
import jp.banso.assessment.maturity.Scale;
import org.junit.jupiter.api.Test;

/** F1 against numbers worked by hand. */
class AssessmentTest {

  private static final MaturityModelView MODEL =
      new MaturityModelView(
          new UUID(0, 1),
          "TEST",
          1,
          "試験",
          "Test",
          ModelState.PUBLISHED,
          List.of(new Axis("plan", "計画", "Plan"), new Axis("online", "手続", "Online")),
          List.of(
              item("a", "plan", "3", new Scale(Scale.Kind.YES_NO, null, null)),
              item("b", "plan", "1", new Scale(Scale.Kind.YES_NO, null, null)),
              item("c", "online", "2", new Scale(Scale.Kind.PERCENT, null, null)),
              item("d", "online", "1", new Scale(Scale.Kind.LINEAR, number("0"), number("60")))),
          List.of(
              new Level(1, number("0"), "低", "Low"),
              new Level(2, number("50"), "中", "Middle"),
              new Level(3, number("75"), "高", "High")),
          Instant.EPOCH,
          Instant.EPOCH,
          0);

  private static Item item(String indicator, String axis, String weight, Scale scale) {
    return new Item(indicator, axis, number(weight), scale);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static Input known(String indicator, String value) {
    return new Input(indicator, number(value), null);
  }

  private static AxisScore score(String axis, String score, String coverage, int level) {
    return new AxisScore(axis, number(score), number(coverage), level);
  }

  @Test
  void weighsEveryItem() {
    var all =
        Assessment.of(
            MODEL, List.of(known("a", "1"), known("b", "0"), known("c", "40"), known("d", "20")));
    // plan: (3 × 100 + 1 × 0) / 4; online: (2 × 40 + 1 × 33.3333) / 3 = 37.7778
    assertEquals(
        List.of(score("plan", "75.00", "100.00", 3), score("online", "37.78", "100.00", 1)),
        all.axes());
    // (300 + 0 + 80 + 33.3333) / 7 = 59.0476
    assertEquals(score("overall", "59.05", "100.00", 2), all.overall());
  }

  @Test
  void leavesOutWhatWasNotSurveyedInsteadOfCountingItAsNo() {
    var some =
        Assessment.of(
            MODEL,
            List.of(known("a", "1"), new Input("b", null, "not-surveyed"), known("c", "40")));
    assertEquals(
        List.of(score("plan", "100.00", "75.00", 3), score("online", "40.00", "66.67", 1)),
        some.axes());
    // (300 + 80) / 5, of 7 weights 5
    assertEquals(score("overall", "76.00", "71.43", 3), some.overall());
    assertEquals("not-surveyed", some.items().get(1).missing());
    assertEquals("no-data", some.items().get(3).missing());
    assertNull(some.items().get(1).score());
  }

  @Test
  void hasNoScoreWhereNothingWasAnswered() {
    var none = Assessment.of(MODEL, List.of(known("c", "0")));
    assertEquals(new AxisScore("plan", null, number("0.00"), null), none.axes().getFirst());
    assertEquals(score("online", "0.00", "66.67", 1), none.axes().getLast());
    assertEquals(score("overall", "0.00", "28.57", 1), none.overall());
  }

  @Test
  void roundsHalfUpOnceAndReachesALevelAtItsCut() {
    // (3 × 100 + 1 × 0 ) / 4 = 75 exactly: level 3; 2 × 37.5025 → 37.50 after one rounding
    var edge =
        Assessment.of(MODEL, List.of(known("a", "1"), known("b", "0"), known("c", "37.505")));
    assertEquals(3, edge.axes().getFirst().level());
    assertEquals(number("37.51"), edge.axes().getLast().score());
  }

  @Test
  void isFingerprintedByEveryInputAndNotByHowItIsWritten() {
    var one = print("20");
    assertEquals(one, print("20.00"));
    assertNotEquals(one.inputs(), print("21").inputs());
    assertNotEquals(one.results(), print("21").results());
    // beyond the scale's end the result is the same, the input is not
    assertNotEquals(print("70").inputs(), print("80").inputs());
    assertEquals(print("70").results(), print("80").results());
  }

  private static Fingerprint print(String value) {
    var inputs = List.of(known("d", value));
    var day = LocalDate.of(2024, 4, 1);
    return Fingerprint.of(
        MODEL, List.of(new Assessed("045055", day, inputs, Assessment.of(MODEL, inputs))));
  }
}
