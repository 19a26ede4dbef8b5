package jp.banso.points.earn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.points.campaign.CampaignState;
import jp.banso.points.campaign.KnownCampaign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rule earns and how much, worked by hand. */
class VerdictTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 3, 31);
  private static final EarnTerms TEN = terms(EarnBasis.PER_EVENT, 10, null, null, null);

  private static EarnTerms terms(EarnBasis basis, long points, Long event, Long day, Long inAll) {
    return new EarnTerms(basis, points, event, day, inAll, null, null, null);
  }

  private static EarnTerms forThose(List<String> towns, List<String> ages, List<String> places) {
    return new EarnTerms(
        EarnBasis.PER_EVENT,
        10L,
        null,
        null,
        null,
        towns.stream().map(LocalGovernmentCode::of).toList(),
        ages,
        places);
  }

  private static RuleInForce rule(CampaignState state, EarnRuleVersion... versions) {
    var campaign = new KnownCampaign(UUID.randomUUID(), UUID.randomUUID(), state, FIRST, LAST);
    return new RuleInForce(UUID.randomUUID(), campaign, List.of(versions));
  }

  private static RuleInForce running(EarnTerms terms) {
    return rule(CampaignState.RUNNING, version(1, FIRST, terms));
  }

  private static EarnRuleVersion version(int number, LocalDate from, EarnTerms terms) {
    return new EarnRuleVersion(number, from, terms, Instant.EPOCH);
  }

  private static Happening on(LocalDate day) {
    return new Happening(day, 1, "hall", "65-74", "045055");
  }

  private static EarnReason whyNot(List<RuleInForce> rules, Happening happening) {
    return ((Verdict.Nothing) Verdict.of(rules, happening)).why();
  }

  private static Verdict.Earns earns(List<RuleInForce> rules, Happening happening) {
    return (Verdict.Earns) Verdict.of(rules, happening);
  }

  @Test
  void withoutARuleForTheTypeThereIsNone() {
    assertEquals(EarnReason.NO_RULE, whyNot(List.of(), on(FIRST)));
  }

  @ParameterizedTest
  @CsvSource({"2026-09-30, false", "2026-10-01, true", "2027-03-31, true", "2027-04-01, false"})
  void bothTheFirstAndTheLastDayOfTheCampaignCount(LocalDate day, boolean counts) {
    var verdict = Verdict.of(List.of(running(TEN)), on(day));
    assertEquals(counts, verdict instanceof Verdict.Earns);
    assertEquals(!counts, verdict.equals(new Verdict.Nothing(EarnReason.OUTSIDE_PERIOD)));
  }

  @Test
  void aCampaignThatWasEndedEarnsNothingMore() {
    var ended = rule(CampaignState.ENDED, version(1, FIRST, TEN));
    assertEquals(EarnReason.OUTSIDE_PERIOD, whyNot(List.of(ended), on(FIRST)));
  }

  @ParameterizedTest
  @CsvSource({"2026-10-01, 1", "2026-11-30, 1", "2026-12-01, 2", "2027-01-31, 2", "2027-02-01, 3"})
  void theVersionOfTheDayCounts(LocalDate day, int expected) {
    var rule =
        rule(
            CampaignState.RUNNING,
            version(1, FIRST, TEN),
            version(2, LocalDate.of(2026, 12, 1), TEN),
            version(3, LocalDate.of(2027, 2, 1), TEN));
    assertEquals(expected, earns(List.of(rule), on(day)).version().number());
  }

  @Test
  void theFirstVersionCountsAsFarBackAsTheCampaignIsMoved() {
    var rule = rule(CampaignState.RUNNING, version(1, FIRST.plusDays(9), TEN));
    assertEquals(1, earns(List.of(rule), on(FIRST)).version().number());
  }

  @Test
  void theFirstOfTheRulesThatSuitEarns() {
    var others = running(forThose(List.of("041009"), List.of(), List.of()));
    var first = running(TEN);
    var second = running(TEN);
    assertEquals(first, earns(List.of(others, first, second), on(FIRST)).rule());
  }

  @Test
  void whoIsMeantIsSaidByTownAgeBandAndPlaceTogether() {
    assertTrue(
        forThose(List.of("041009", "045055"), List.of("65-74"), List.of("hall")).suit(on(FIRST)));
    assertFalse(forThose(List.of("041009"), List.of(), List.of()).suit(on(FIRST)));
    assertFalse(forThose(List.of(), List.of("75+"), List.of()).suit(on(FIRST)));
    assertFalse(forThose(List.of(), List.of(), List.of("gym")).suit(on(FIRST)));
  }

  @Test
  void whatTheReporterDoesNotSayDoesNotSuitARuleThatAsksForIt() {
    var silent = new Happening(FIRST, 1, null, null, "045055");
    assertTrue(TEN.suit(silent));
    assertFalse(forThose(List.of(), List.of("75+"), List.of()).suit(silent));
    assertEquals(
        EarnReason.NOT_ELIGIBLE,
        whyNot(List.of(running(forThose(List.of(), List.of(), List.of("hall")))), silent));
  }

  @ParameterizedTest
  @CsvSource({"1, 10", "2, 20", "3, 25", "100000, 25"})
  void perUnitEarnsAtMostWhatOneEventMay(int units, long expected) {
    assertEquals(expected, terms(EarnBasis.PER_UNIT, 10, 25L, null, null).earned(units, 0, 0));
  }

  @Test
  void perEventEarnsTheSameForAnyNumberOfUnits() {
    assertEquals(10, TEN.earned(7, 0, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 10",
    "15, 15, 10",
    "16, 16, 9",
    "25, 25, 0",
    "26, 26, 0",
    "0, 95, 5",
    "0, 100, 0",
    "20, 98, 2"
  })
  void capsLeaveWhatIsLeftOfTheTighterOne(long today, long inAll, long expected) {
    assertEquals(expected, terms(EarnBasis.PER_EVENT, 10, null, 25L, 100L).earned(1, today, inAll));
  }
}
