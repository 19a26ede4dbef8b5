package jp.banso.points.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of refusals, locked: their statuses, and which one is named when there are several. */
class LedgerProblemTest {
  private static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");

  @Test
  void theStatusesAreAPromise() {
    assertEquals(
        List.of(
            "ACCOUNT_NOT_FOUND 404",
            "TRANSACTION_NOT_FOUND 404",
            "HOLD_NOT_FOUND 404",
            "PROGRAM_NOT_OPEN 422",
            "NOT_REVERSIBLE 409",
            "ALREADY_REVERSED 409",
            "REVERSAL_EXCEEDS_ORIGINAL 422",
            "REVERSAL_BEFORE_ORIGINAL 422",
            "HOLD_RESOLVED 409",
            "HOLD_EXPIRED 409",
            "CAPTURE_EXCEEDS_HOLD 422",
            "TRANSFERS_NOT_ALLOWED 422",
            "PAID_NOT_ALLOWED 422",
            "ACCOUNT_CLOSED 422",
            "INSUFFICIENT_BALANCE 422",
            "BUDGET_EXHAUSTED 422",
            "CHAIN_BROKEN 422",
            "NOTHING_LEFT 409",
            "POSTING_FAILED 500",
            "LEDGER_BUSY 503",
            "LEDGER_AWAY 503",
            "OUTCOME_UNKNOWN 504"),
        Arrays.stream(LedgerProblem.values()).map(why -> why + " " + why.status()).toList());
  }

  /** Everything that can be wrong at once; then one thing after the other is put right. */
  @ParameterizedTest
  @CsvSource({
    "capture, open expired much shut closed none, PROGRAM_NOT_OPEN",
    "capture, expired much shut closed, HOLD_EXPIRED",
    "capture, much shut closed, CAPTURE_EXCEEDS_HOLD",
    "capture, shut closed, ACCOUNT_CLOSED",
    "capture, closed, 5 leaves 5 held 0", // the shop was promised them
    "capture, '', 5 leaves 5 held 0",
    "void, open closed, 10 leaves 10 held 0",
    "hold-expiry, open closed expired, 10 leaves 10 held 0",
    "reversal, open much early closed, PROGRAM_NOT_OPEN",
    "reversal, much early closed, REVERSAL_EXCEEDS_ORIGINAL",
    "reversal, early closed, REVERSAL_BEFORE_ORIGINAL",
    "reversal, closed, ACCOUNT_CLOSED",
    "reversal, '', INSUFFICIENT_BALANCE", // all of it is held
    "transfer, open flag closed none, PROGRAM_NOT_OPEN",
    "transfer, flag closed none, TRANSFERS_NOT_ALLOWED",
    "transfer, closed none, ACCOUNT_CLOSED",
    "transfer, none, INSUFFICIENT_BALANCE"
  })
  void theFirstReasonInTheOrderOfTheTableIsTheOneNamed(String kind, String wrongs, String said) {
    var wrong = List.of(wrongs.split(" "));
    var town = Town.imaginary();
    var wallet = town.wallets.getFirst();
    var rules =
        new Rules(
            town.program,
            "045055",
            true,
            false,
            6,
            false,
            false,
            SpendOrder.EARLIEST_EXPIRY,
            !wrong.contains("flag"),
            0);
    var sheet = town.sheet(rules, 100);
    var grant = town.grant(town.budgets.getFirst(), wallet, 10);
    var hold = town.hold(wallet, town.shops.getFirst(), 10, 4);
    post(sheet, NOW, grant, hold);
    if (wrong.contains("closed")) {
      close(sheet, wallet);
    }
    if (wrong.contains("shut")) {
      close(sheet, town.shops.getFirst());
    }
    var asked =
        switch (kind) {
          case "capture" ->
              town.child(TransactionKind.CAPTURE, hold, wrong.contains("much") ? 11L : 5L);
          case "void" -> town.child(TransactionKind.VOID, hold, null);
          case "hold-expiry" -> town.child(TransactionKind.HOLD_EXPIRY, hold, null);
          case "reversal" ->
              town.child(
                  TransactionKind.REVERSAL,
                  grant,
                  wrong.contains("much") ? 11L : 5L,
                  wrong.contains("early") ? NOW.minusNanos(1_000) : NOW);
          default -> town.posting(new Town.Step(Town.Wish.TRANSFER, 0, 1, 10), List.of());
        };
    var later = wrong.contains("expired") ? NOW.plus(Duration.ofHours(1)) : NOW;
    var on = wrong.contains("open") ? closed(sheet) : sheet;
    assertEquals(said, post(on, later, asked).getFirst());
  }

  private static void close(Sheet sheet, UUID id) {
    var account = sheet.account(id);
    sheet.put(
        new Account(
            id,
            account.kind(),
            account.asset(),
            0L,
            account.balance(),
            account.held(),
            account.version(),
            true,
            NOW));
  }

  private static Sheet closed(Sheet open) {
    var rules = open.rules;
    var closed =
        new Sheet(
            new Rules(
                rules.program(),
                rules.issuer(),
                false,
                rules.paid(),
                rules.months(),
                rules.monthEnd(),
                rules.shortLived(),
                rules.order(),
                rules.transfers(),
                rules.graceDays()));
    closed.absorb(open);
    return closed;
  }

  private static List<String> post(Sheet sheet, Instant now, Posting... postings) {
    var program = sheet.rules.program();
    var plan = Batch.decide(Town.tickets(postings), Map.<UUID, Sheet>of(program, sheet), now);
    sheet.absorb(plan.sheets().get(program));
    var words = new ArrayList<String>();
    plan.answers().forEach(answer -> words.add(Town.word(answer.replies().getFirst())));
    return words;
  }
}
