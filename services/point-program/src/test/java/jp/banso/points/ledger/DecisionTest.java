package jp.banso.points.ledger;

import static jp.banso.points.ledger.Books.STAMPS;
import static jp.banso.points.ledger.Books.posting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionTest {
  private static final UUID SOURCE = new UUID(1, 1);
  private static final UUID BUDGET = new UUID(1, 2);
  private static final UUID WALLET = new UUID(1, 3);
  private static final UUID SHOP = new UUID(1, 4);
  private static final UUID CARD = new UUID(1, 5);
  private static final UUID HELD = new UUID(1, 6);

  private final Books books =
      new Books()
          .with(SOURCE, AccountKind.ISSUANCE, -1_000)
          .with(BUDGET, AccountKind.BUDGET, 1_000)
          .with(WALLET, AccountKind.WALLET, 0)
          .with(SHOP, AccountKind.MERCHANT, 0)
          .with(CARD, AccountKind.STAMP_SOURCE, STAMPS, 0, false)
          .with(HELD, AccountKind.STAMP, STAMPS, 0, false);

  private static void refused(LedgerProblem why, Decision decision) {
    assertEquals(why, assertInstanceOf(Decision.Refused.class, decision).why());
  }

  private Decision grant(long amount) {
    return books.post(posting(new Movement(BUDGET, WALLET, amount)));
  }

  private Decision stamp(int slots, long reward) {
    var follows = List.of(new Movement(HELD, CARD, slots), new Movement(BUDGET, WALLET, reward));
    return books.post(posting(new Completion(HELD, slots, follows), new Movement(CARD, HELD, 1)));
  }

  @Test
  void aGrantTakesFromTheBudgetWhatTheWalletReceives() {
    var posted = assertInstanceOf(Decision.Posted.class, grant(300));
    var lot = books.sheet.lotsOf(WALLET).iterator().next();
    assertEquals(
        List.of(
            new Entry(BUDGET, 1, -300, 700, lot.id(), BUDGET),
            new Entry(WALLET, 1, 300, 300, lot.id(), BUDGET)),
        posted.entries());
    assertEquals(300, lot.balance());
  }

  @Test
  void aBudgetCanBeSpentToTheLastPointAndNoFurther() {
    assertInstanceOf(Decision.Posted.class, grant(1_000));
    assertEquals(0, books.balance(BUDGET));
    refused(LedgerProblem.BUDGET_EXHAUSTED, grant(1));
  }

  @Test
  void aWalletCannotGiveMoreThanItHolds() {
    grant(99);
    refused(
        LedgerProblem.INSUFFICIENT_BALANCE, books.post(posting(new Movement(WALLET, SHOP, 100))));
    assertEquals(99, books.balance(WALLET));
  }

  @Test
  void onlyTheSourceGoesBelowZero() {
    assertInstanceOf(
        Decision.Posted.class, books.post(posting(new Movement(SOURCE, BUDGET, 1_000_000))));
    assertEquals(-1_001_000, books.balance(SOURCE));
  }

  @Test
  void aLaterMovementThatFailsUndoesTheEarlierOnes() {
    var chain = posting(new Movement(BUDGET, WALLET, 10), new Movement(WALLET, SHOP, 11));
    refused(LedgerProblem.INSUFFICIENT_BALANCE, books.post(chain));
    assertEquals(1_000, books.balance(BUDGET));
    assertEquals(0, books.balance(WALLET));
  }

  @Test
  void whatAnEarlierMovementBringsALaterOneMaySpend() {
    var chain = posting(new Movement(BUDGET, WALLET, 10), new Movement(WALLET, SHOP, 10));
    assertInstanceOf(Decision.Posted.class, books.post(chain));
    assertEquals(2, books.sheet.account(WALLET).version());
  }

  @Test
  void aClosedAccountNeitherGivesNorTakes() {
    books.with(SHOP, AccountKind.MERCHANT, Books.POINTS, 50, true);
    grant(10);
    refused(LedgerProblem.ACCOUNT_CLOSED, books.post(posting(new Movement(WALLET, SHOP, 5))));
    refused(LedgerProblem.ACCOUNT_CLOSED, books.post(posting(new Movement(SHOP, WALLET, 5))));
  }

  @Test
  void aClosedProgramIsNamedBeforeAnythingElse() {
    var closed =
        new Books(Books.rules(false))
            .with(WALLET, AccountKind.WALLET, Books.POINTS, 0, true)
            .with(SHOP, AccountKind.MERCHANT, 0);
    refused(LedgerProblem.PROGRAM_NOT_OPEN, closed.post(posting(new Movement(WALLET, SHOP, 1))));
  }

  @Test
  void theStampThatFillsTheCardBurnsItAndPays() {
    stamp(3, 50);
    stamp(3, 50);
    assertEquals(2, books.balance(HELD));
    assertEquals(0, books.balance(WALLET));
    var posted = assertInstanceOf(Decision.Posted.class, stamp(3, 50));
    assertEquals(6, posted.entries().size());
    assertEquals(0, books.balance(HELD));
    assertEquals(4, books.sheet.account(HELD).version());
    assertEquals(50, books.balance(WALLET));
    assertEquals(950, books.balance(BUDGET));
  }

  @Test
  void aStampWhoseRewardCannotBePaidIsNotGiven() {
    stamp(2, 1_001);
    refused(LedgerProblem.BUDGET_EXHAUSTED, stamp(2, 1_001));
    assertEquals(1, books.balance(HELD));
  }

  @Test
  void pointsNeverBecomeStamps() {
    var mixed = posting(new Movement(BUDGET, HELD, 1));
    assertThrows(IllegalArgumentException.class, () -> books.post(mixed));
  }

  @Test
  void aMovementOfNothingIsNone() {
    assertThrows(IllegalArgumentException.class, () -> new Movement(BUDGET, WALLET, 0));
    assertThrows(IllegalArgumentException.class, () -> new Movement(BUDGET, WALLET, -5));
    assertThrows(IllegalArgumentException.class, () -> new Movement(WALLET, WALLET, 5));
  }

  @Test
  void anAccountThatWouldOverflowStopsTheTransaction() {
    books.with(SHOP, AccountKind.MERCHANT, Long.MAX_VALUE);
    grant(1);
    assertThrows(
        ArithmeticException.class, () -> books.post(posting(new Movement(WALLET, SHOP, 1))));
  }

  @Test
  void theBodyOfAPostingTellsRequestsApart() {
    var one = posting(new Movement(BUDGET, WALLET, 5));
    var same = posting(new Movement(BUDGET, WALLET, 5));
    var other = posting(new Movement(BUDGET, WALLET, 6));
    assertEquals(bytes(one), bytes(same));
    assertNotEquals(bytes(one), bytes(other));
  }

  private static String bytes(Posting posting) {
    return HexFormat.of().formatHex(posting.bodyHash());
  }
}
