package jp.banso.dispatch.matching;

import static jp.banso.dispatch.request.RequestFixture.aRequest;
import static jp.banso.dispatch.specialist.SpecialistFixture.aSpecialist;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import jp.banso.dispatch.request.Mode;
import jp.banso.dispatch.request.RequestFixture;
import jp.banso.dispatch.skill.AskedSkill;
import jp.banso.dispatch.skill.HeldSkill;
import jp.banso.dispatch.specialist.SpecialistFixture;
import org.junit.jupiter.api.Test;

/** The rules of F13, against numbers worked out by hand. */
class MatchTest {

  private static Match match(
      RequestFixture request, SpecialistFixture specialist, Commitment... commitments) {
    return Match.of(request.build(), specialist.build(), List.of(commitments));
  }

  private static String value(Match match, Aspect aspect) {
    return match.factors().stream()
        .filter(factor -> factor.aspect() == aspect)
        .findFirst()
        .orElseThrow()
        .value()
        .toPlainString();
  }

  private static List<Constraint> reasons(Match match) {
    return match.refusals().stream().map(Refusal::constraint).toList();
  }

  private static Commitment promised(String from, String to, String days) {
    return commitment("043222", from, to, days, true, false);
  }

  private static Commitment served(String organization) {
    return commitment(organization, "2025-06-01", "2025-09-30", "1", false, true);
  }

  private static Commitment commitment(
      String organization, String from, String to, String days, boolean binding, boolean served) {
    return new Commitment(
        new UUID(0, 1),
        organization,
        LocalDate.parse(from),
        LocalDate.parse(to),
        new BigDecimal(days),
        binding,
        served);
  }

  private static AskedSkill required(String code, int level) {
    return new AskedSkill("DSS-P-1.2", code, level, true);
  }

  private static AskedSkill wanted(String code, int level) {
    return new AskedSkill("DSS-P-1.2", code, level, false);
  }

  private static HeldSkill held(String code, int level) {
    return new HeldSkill("DSS-P-1.2", code, level);
  }

  @Test
  void theScoreIsTheProductOfItsFactors() {
    // skills: (2×1 + 1×2/4) / 3 = 0.8333; days: 10/10 × (1/2 + 1/2 × (4−1−2)/4) = 0.625
    // place: 100 / (100 + 111.2) = 0.4735; before: 0.8 + 0.1 = 0.9; product 0.22193…
    var match =
        match(
            aRequest().skills(required("BA-3", 2), wanted("DS-3", 4)).at("38", "141"),
            aSpecialist().skills(held("BA-3", 3), held("DS-3", 2)).at("39", "141"),
            promised("2026-05-01", "2026-07-31", "1"),
            served("045055"));
    assertEquals(List.of(), match.refusals());
    assertEquals("0.8333", value(match, Aspect.SKILL_FIT));
    assertEquals("0.6250", value(match, Aspect.AVAILABILITY));
    assertEquals("0.4735", value(match, Aspect.LOCATION));
    assertEquals("0.9000", value(match, Aspect.CONTINUITY));
    assertEquals("0.2219", match.score().toPlainString());
  }

  @Test
  void onlyTheFactorIsRoundedNotWhatItIsMadeOf() {
    // 1/2 + 1/2 × 2/3 = 0.83333…, and not 0.8334 by way of 0.6667
    var match = match(aRequest().days("1"), aSpecialist().capacity("3"));
    assertEquals("0.8333", value(match, Aspect.AVAILABILITY));
    assertEquals("0.6666", match.score().toPlainString());
  }

  @Test
  void nothingAskedAndNothingKnownMakesNoDifference() {
    // 1 × (1/2 + 1/2 × 2/4) × 1 × 0.8
    var match = match(aRequest(), aSpecialist());
    assertEquals("1.0000", value(match, Aspect.SKILL_FIT));
    assertEquals("0.6000", match.score().toPlainString());
  }

  @Test
  void aRequiredSkillThatIsMissingIsAnotherReasonThanOneTooLow() {
    var match =
        match(
            aRequest().skills(required("BA-3", 2), required("DS-3", 3), wanted("CS-1", 4)),
            aSpecialist().skills(held("DS-3", 2)));
    assertEquals(
        List.of(Constraint.REQUIRED_SKILL_MISSING, Constraint.SKILL_LEVEL_TOO_LOW), reasons(match));
    assertTrue(match.refusals().get(0).reason().ja().contains("DSS-P-1.2/BA-3"));
    assertEquals(
        "Required skill DSS-P-1.2/DS-3 is at level 2, below 3",
        match.refusals().get(1).reason().in(Locale.ENGLISH));
    assertEquals(
        List.of("askedLevel 3", "heldLevel 2"),
        match.refusals().get(1).figures().stream()
            .map(it -> it.name() + " " + it.value())
            .toList());
  }

  @Test
  void theSameCodeOfAnotherFrameworkIsAnotherSkill() {
    var match =
        match(
            aRequest().skills(required("BA-3", 1)),
            aSpecialist().skills(new HeldSkill("DSS-P-2.0", "BA-3", 4)));
    assertEquals(List.of(Constraint.REQUIRED_SKILL_MISSING), reasons(match));
  }

  @Test
  void aWantedSkillThatIsMissingRefusesNobody() {
    var match = match(aRequest().skills(wanted("CS-1", 4)), aSpecialist());
    assertEquals(List.of(), match.refusals());
    assertEquals("0.0000", value(match, Aspect.SKILL_FIT));
  }

  @Test
  void moreThanTheAskedLevelDoesNotMakeUpForAnotherSkill() {
    // (1×1 + 1×0) / 2, not more for the level 4
    var match =
        match(
            aRequest().skills(wanted("BA-3", 1), wanted("DS-3", 1)),
            aSpecialist().skills(held("BA-3", 4)));
    assertEquals("0.5000", value(match, Aspect.SKILL_FIT));
  }

  @Test
  void theContractMustCoverThePeriodToTheDay() {
    assertEquals(
        List.of(), reasons(match(aRequest(), aSpecialist().contract("2026-06-01", "2026-06-14"))));
    assertEquals(
        List.of(Constraint.CONTRACT_PERIOD),
        reasons(match(aRequest(), aSpecialist().contract("2026-06-02", "2026-06-14"))));
    assertEquals(
        List.of(Constraint.CONTRACT_PERIOD),
        reasons(match(aRequest(), aSpecialist().contract("2026-06-01", "2026-06-13"))));
  }

  @Test
  void capacityMayBeFilledButNotExceeded() {
    var full = match(aRequest(), aSpecialist(), promised("2026-06-01", "2026-06-14", "2"));
    assertEquals(List.of(), full.refusals());
    assertEquals("0.5000", value(full, Aspect.AVAILABILITY));
    var over = match(aRequest(), aSpecialist(), promised("2026-06-01", "2026-06-14", "2.5"));
    assertEquals(List.of(Constraint.CAPACITY), reasons(over));
    assertEquals(
        "週4日のうち2.5日が割当済みで、求める2日が空いていません", over.refusals().getFirst().reason().in(Locale.JAPANESE));
  }

  @Test
  void whatOverlapsOnOneDayCountsOnThatDay() {
    assertEquals(
        List.of(Constraint.CAPACITY),
        reasons(match(aRequest(), aSpecialist(), promised("2026-06-14", "2026-08-01", "3"))));
    assertEquals(
        List.of(Constraint.CAPACITY),
        reasons(match(aRequest(), aSpecialist(), promised("2026-01-01", "2026-06-01", "3"))));
    assertEquals(
        List.of(),
        reasons(match(aRequest(), aSpecialist(), promised("2026-06-15", "2026-08-01", "3"))));
    assertEquals(
        List.of(),
        reasons(match(aRequest(), aSpecialist(), promised("2026-01-01", "2026-05-31", "3"))));
  }

  @Test
  void commitmentsOneAfterTheOtherAreNotAddedUp() {
    var match =
        match(
            aRequest(),
            aSpecialist(),
            promised("2026-05-01", "2026-06-05", "2"),
            promised("2026-06-06", "2026-07-01", "2"));
    assertEquals(List.of(), match.refusals());
  }

  @Test
  void commitmentsAtTheSameTimeAreAddedUp() {
    var match =
        match(
            aRequest(),
            aSpecialist(),
            promised("2026-05-01", "2026-06-06", "1.5"),
            promised("2026-06-06", "2026-07-01", "1"));
    assertEquals(List.of(Constraint.CAPACITY), reasons(match));
  }

  @Test
  void whatIsCompletedTakesNoDays() {
    var match =
        match(
            aRequest(),
            aSpecialist(),
            commitment("043222", "2026-06-01", "2026-06-14", "4", false, true));
    assertEquals(List.of(), match.refusals());
    assertEquals("0.7500", value(match, Aspect.AVAILABILITY));
  }

  @Test
  void daysOffLowerTheScoreAsLongAsEveryWeekCanBeServed() {
    // 8 to 10 June off: Thursday and Friday are left for the 2 days; 7/10 × 0.75
    var match = match(aRequest(), aSpecialist().absent("2026-06-08", "2026-06-10"));
    assertEquals(List.of(), match.refusals());
    assertEquals("0.5250", value(match, Aspect.AVAILABILITY));
  }

  @Test
  void aWeekThatCannotBeServedRefusesAndIsNamed() {
    var match = match(aRequest(), aSpecialist().absent("2026-06-08", "2026-06-11"));
    assertEquals(List.of(Constraint.UNAVAILABLE), reasons(match));
    assertEquals(
        "Absent: the week of 2026-06-08 has fewer than the 2 days asked for",
        match.refusals().getFirst().reason().in(Locale.ENGLISH));
  }

  @Test
  void aWeekendOffDoesNotMatter() {
    var match = match(aRequest(), aSpecialist().absent("2026-06-06", "2026-06-07"));
    assertEquals("0.7500", value(match, Aspect.AVAILABILITY));
  }

  @Test
  void ofAWeekCutOffByThePeriodOnlyItsOwnDaysAreAsked() {
    // Friday 5 June to Sunday 14 June: one weekday in the first week, though 2 days a week are
    // asked
    assertEquals(
        List.of(), reasons(match(aRequest().period("2026-06-05", "2026-06-14"), aSpecialist())));
    assertEquals(
        List.of(Constraint.UNAVAILABLE),
        reasons(
            match(
                aRequest().period("2026-06-05", "2026-06-14"),
                aSpecialist().absent("2026-06-05", "2026-06-05"))));
  }

  @Test
  void aPeriodWithoutWeekdaysIsNotDividedBy() {
    var match = match(aRequest().period("2026-06-06", "2026-06-07"), aSpecialist());
    assertEquals("0.7500", value(match, Aspect.AVAILABILITY));
  }

  @Test
  void aConflictOfInterestRefuses() {
    assertEquals(
        List.of(Constraint.CONFLICT_OF_INTEREST),
        reasons(match(aRequest(), aSpecialist().conflict("045055"))));
    assertEquals(List.of(), reasons(match(aRequest(), aSpecialist().conflict("043222"))));
  }

  @Test
  void whoDoesNotWorkThatWayIsRefused() {
    assertEquals(
        List.of(Constraint.MODE),
        reasons(match(aRequest().mode(Mode.REMOTE), aSpecialist().works(false, true))));
    assertEquals(
        List.of(Constraint.MODE),
        reasons(match(aRequest().mode(Mode.ON_SITE), aSpecialist().works(true, false))));
    assertEquals(
        List.of(), reasons(match(aRequest().mode(Mode.EITHER), aSpecialist().works(false, true))));
    assertEquals(
        List.of(), reasons(match(aRequest().mode(Mode.EITHER), aSpecialist().works(true, false))));
  }

  @Test
  void everyReasonIsGivenNotOnlyTheFirst() {
    var match =
        match(
            aRequest().skills(required("BA-3", 2)).mode(Mode.REMOTE),
            aSpecialist()
                .conflict("045055")
                .contract("2026-06-02", "2026-06-14")
                .capacity("1")
                .absent("2026-06-01", "2026-06-14"));
    assertEquals(
        List.of(
            Constraint.CONFLICT_OF_INTEREST,
            Constraint.REQUIRED_SKILL_MISSING,
            Constraint.CONTRACT_PERIOD,
            Constraint.CAPACITY,
            Constraint.UNAVAILABLE,
            Constraint.MODE),
        reasons(match));
    assertEquals("0.0000", match.score().toPlainString());
    assertEquals(List.of(), match.factors());
  }

  @Test
  void distanceDoesNotMatterToWhoWorksRemotely() {
    var match =
        match(
            aRequest().mode(Mode.EITHER).at("38", "141"),
            aSpecialist().works(true, true).at("26", "127"));
    assertEquals("1.0000", value(match, Aspect.LOCATION));
  }

  @Test
  void withoutPlacesTheCodesDecideAndTheReasonSaysSo() {
    var same = match(aRequest(), aSpecialist());
    var prefecture = match(aRequest(), aSpecialist().base("041009"));
    var elsewhere = match(aRequest().at("38", "141"), aSpecialist().base("092011"));
    assertEquals("1.0000", value(same, Aspect.LOCATION));
    assertEquals("0.8000", value(prefecture, Aspect.LOCATION));
    assertEquals("0.5000", value(elsewhere, Aspect.LOCATION));
    assertTrue(elsewhere.factors().get(2).reason().en().startsWith("No coordinates are known"));
  }

  @Test
  void aDegreeOfTheMeridianIsAHundredAndElevenKilometres() {
    // 2π × 6371.0088 / 360 = 111.195
    assertEquals("111.2", km("38", "141", "39", "141"));
    assertEquals("111.2", km("0", "179.5", "0", "-179.5"));
    assertEquals("0.0", km("38", "141", "38", "141"));
    // half the circumference: π × 6371.0088
    assertEquals("20015.1", km("0", "0", "0", "180"));
  }

  private static String km(
      String latitude, String longitude, String toLatitude, String toLongitude) {
    return Distance.km(
            new BigDecimal(latitude),
            new BigDecimal(longitude),
            new BigDecimal(toLatitude),
            new BigDecimal(toLongitude))
        .toPlainString();
  }

  @Test
  void continuityGrowsWithEachAssignmentAtTheSameOrganisationUpToOne() {
    assertEquals(
        "0.8000", value(match(aRequest(), aSpecialist(), served("043222")), Aspect.CONTINUITY));
    assertEquals(
        "1.0000",
        value(
            match(aRequest(), aSpecialist(), served("045055"), served("045055"), served("045055")),
            Aspect.CONTINUITY));
  }

  @Test
  void theOrderDoesNotDependOnTheOrderOfThePool() {
    var request = aRequest().build();
    var pool =
        new ArrayList<>(
            LongStream.rangeClosed(1, 40)
                .mapToObj(n -> aSpecialist().number(n).capacity(n % 4 == 0 ? "1" : "4").build())
                .map(it -> Match.of(request, it, List.of()))
                .toList());
    var expected = CandidatesView.of(request, "宮城県美里町", pool);
    for (var seed = 0; seed < 20; seed++) {
      Collections.shuffle(pool, new Random(seed));
      assertEquals(expected, CandidatesView.of(request, "宮城県美里町", pool));
    }
    assertEquals(30, expected.candidates().size());
    assertEquals(10, expected.refused().size());
    assertEquals(new UUID(0, 1), expected.candidates().getFirst().specialist());
  }

  @Test
  void whoIsRefusedForFewerReasonsStandsFirst() {
    var request = aRequest().build();
    var matches =
        List.of(
            Match.of(
                request,
                aSpecialist().number(1).capacity("1").conflict("045055").build(),
                List.of()),
            Match.of(request, aSpecialist().number(2).capacity("1").build(), List.of()));
    assertEquals(
        List.of(new UUID(0, 2), new UUID(0, 1)),
        CandidatesView.of(request, "宮城県美里町", matches).refused().stream()
            .map(RefusedView::specialist)
            .toList());
  }
}
