package jp.banso.points.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What many postings, decided together, are to each other. */
class BatchTest {
  private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

  private final Town town = Town.imaginary();
  private final Sheet sheet = town.sheet(rules(), 1_000);
  private final UUID budget = town.budgets.getFirst();
  private final UUID wallet = town.wallets.getFirst();
  private final UUID shop = town.shops.getFirst();

  private Rules rules() {
    return new Rules(
        town.program, "045055", true, false, 6, true, false, SpendOrder.EARLIEST_EXPIRY, true, 0);
  }

  private List<String> post(List<Ticket> tickets) {
    var plan = Batch.decide(tickets, Map.of(town.program, sheet), NOW);
    sheet.absorb(plan.sheets().get(town.program));
    return plan.answers().stream()
        .flatMap(answer -> answer.replies().stream())
        .map(Town::word)
        .toList();
  }

  private List<String> post(Posting... postings) {
    return post(Town.tickets(postings));
  }

  private List<String> together(boolean dryRun, Posting... chain) {
    return post(List.of(Ticket.of(Arrays.asList(chain), dryRun)));
  }

  private long balance(UUID account) {
    return sheet.account(account).balance();
  }

  @Test
  void theSecondOfTwoDuplicatesInOneBatchHearsTheFirstOnesOutcome() {
    var grant = town.grant(budget, wallet, 10);
    assertEquals(List.of("10 leaves 10 held 0", "again 10 leaves 10 held 0"), post(grant, grant));
    assertEquals(10, balance(wallet));
  }

  @Test
  void aRefusalIsFinalWithinTheBatchToo() {
    var tooMuch = town.redeem(wallet, shop, 5);
    assertEquals(
        List.of("INSUFFICIENT_BALANCE", "9 leaves 9 held 0", "again INSUFFICIENT_BALANCE"),
        post(tooMuch, town.grant(budget, wallet, 9), tooMuch));
  }

  @Test
  void oneBatchSpendsWhatItBroughtAndNoMore() {
    assertEquals(
        List.of(
            "9 leaves 9 held 0", "6 leaves 3 held 0", "INSUFFICIENT_BALANCE", "3 leaves 0 held 0"),
        post(
            town.grant(budget, wallet, 9),
            town.redeem(wallet, shop, 6),
            town.redeem(wallet, shop, 4),
            town.redeem(wallet, shop, 3)));
  }

  @Test
  void aChainHappensAsAWhole() {
    var hold = town.hold(wallet, shop, 8, 5);
    assertEquals(
        List.of("9 leaves 9 held 0", "8 leaves 9 held 8", "5 leaves 4 held 0"),
        together(
            false,
            town.grant(budget, wallet, 9),
            hold,
            town.child(TransactionKind.CAPTURE, hold, 5L)));
  }

  @Test
  void aChainOfWhichOneIsRefusedIsRefusedAsAWholeAndForGood() {
    var grant = town.grant(budget, wallet, 9);
    var tooMuch = town.redeem(wallet, shop, 10);
    assertEquals(List.of("CHAIN_BROKEN", "INSUFFICIENT_BALANCE"), together(false, grant, tooMuch));
    assertEquals(0, balance(wallet));
    assertEquals(1_000, balance(budget));
    assertEquals(List.of("again CHAIN_BROKEN"), post(grant));
    assertEquals(
        List.of("again CHAIN_BROKEN", "again INSUFFICIENT_BALANCE"),
        together(false, grant, tooMuch));
  }

  @Test
  void aChainThatNamesWhatIsNotThereLeavesNoTrace() {
    var grant = town.grant(budget, wallet, 9);
    assertEquals(
        List.of("CHAIN_BROKEN", "ACCOUNT_NOT_FOUND"),
        together(false, grant, town.redeem(wallet, new UUID(5, 5), 1)));
    assertEquals(List.of("9 leaves 9 held 0"), post(grant));
  }

  @Test
  void aDryRunSaysWhatWouldHappenAndLeavesNoTrace() {
    var grant = town.grant(budget, wallet, 9);
    var plan =
        Batch.decide(
            List.of(Ticket.of(List.of(grant, town.redeem(wallet, shop, 2)), true)),
            Map.of(town.program, sheet),
            NOW);
    var replies = plan.answers().getFirst().replies();
    assertEquals("2 leaves 7 held 0", Town.word(replies.get(1)));
    assertTrue(replies.get(1).outcomeOrThrow().dryRun());
    assertEquals(List.of(), plan.lines());
    assertTrue(plan.sheets().get(town.program).accounts.isEmpty());
    assertEquals(List.of("9 leaves 9 held 0"), post(grant));
    assertFalse(sheet.recorded(grant.id()).outcome().dryRun());
  }

  @Test
  void whatIsReversedInPartsGoesBackToItsLotsAndNeverBeyondTheWhole() {
    var spent = town.redeem(wallet, shop, 30);
    post(town.grant(budget, wallet, 20), town.grant(town.budgets.get(1), wallet, 20), spent);
    var lots = sheet.lotsOf(wallet).stream().map(Lot::balance).sorted().toList();
    assertEquals(List.of(0L, 10L), lots);
    assertEquals(
        List.of(
            "12 leaves 22 held 0",
            "REVERSAL_EXCEEDS_ORIGINAL",
            "18 leaves 40 held 0",
            "ALREADY_REVERSED"),
        post(
            town.child(TransactionKind.REVERSAL, spent, 12L),
            town.child(TransactionKind.REVERSAL, spent, 19L),
            town.child(TransactionKind.REVERSAL, spent, null),
            town.child(TransactionKind.REVERSAL, spent, 1L)));
    assertEquals(
        List.of(20L, 20L), sheet.lotsOf(wallet).stream().map(Lot::balance).sorted().toList());
  }

  @Test
  void aHoldCountsAsSpentAndItsCaptureNeverFailsForBalance() {
    var hold = town.hold(wallet, shop, 8, 5);
    assertEquals(
        List.of(
            "10 leaves 10 held 0",
            "8 leaves 10 held 8",
            "INSUFFICIENT_BALANCE",
            "2 leaves 8 held 8"),
        post(
            town.grant(budget, wallet, 10),
            hold,
            town.redeem(wallet, shop, 3),
            town.redeem(wallet, shop, 2)));
    assertEquals(
        List.of("CAPTURE_EXCEEDS_HOLD", "8 leaves 0 held 0", "HOLD_RESOLVED", "HOLD_RESOLVED"),
        post(
            town.child(TransactionKind.CAPTURE, hold, 9L),
            town.child(TransactionKind.CAPTURE, hold, null),
            town.child(TransactionKind.CAPTURE, hold, 1L),
            town.child(TransactionKind.VOID, hold, null)));
  }

  @Test
  void aRejectedHoldIsNeverCaptured() {
    var hold = town.hold(wallet, shop, 8, 5);
    assertEquals(
        List.of("INSUFFICIENT_BALANCE", "9 leaves 9 held 0", "HOLD_RESOLVED"),
        post(hold, town.grant(budget, wallet, 9), town.child(TransactionKind.CAPTURE, hold, null)));
  }

  @Test
  void whoResolvesOrReversesAnothersByGuessingItsIdFindsNothing() {
    var hold = town.hold(wallet, shop, 8, 5);
    post(town.grant(budget, wallet, 10), hold);
    var terms = new Terms(hold.id(), true, false, null, null, null);
    var stranger =
        new Posting(
            hold.program(),
            UUID.randomUUID(),
            TransactionKind.CAPTURE,
            null,
            null,
            new Parties(null, null, null),
            Map.of(),
            List.of(),
            List.of(),
            null,
            terms,
            "another");
    assertEquals(List.of("HOLD_NOT_FOUND"), post(stranger));
    var otherShop =
        new Posting(
            hold.program(),
            UUID.randomUUID(),
            TransactionKind.CAPTURE,
            null,
            null,
            new Parties(null, town.shops.get(1), null),
            Map.of(),
            List.of(),
            List.of(),
            null,
            new Terms(hold.id(), false, false, null, null, null),
            "another");
    assertEquals(List.of("HOLD_NOT_FOUND"), post(otherShop));
  }

  @Test
  void aClockThatStepsBackDoesNotReorderTheBooks() {
    post(town.grant(budget, wallet, 1));
    var before = NOW.minusSeconds(60);
    var plan =
        Batch.decide(
            Town.tickets(town.grant(budget, wallet, 1)),
            Map.of(town.program, changedAt(NOW)),
            before);
    assertEquals(NOW, plan.at());
  }

  private Sheet changedAt(Instant moment) {
    var account = sheet.account(wallet);
    sheet.put(
        new Account(
            account.id(),
            account.kind(),
            account.asset(),
            account.floor(),
            account.balance(),
            account.held(),
            account.version(),
            false,
            moment));
    return sheet;
  }
}
