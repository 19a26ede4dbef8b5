package jp.banso.points.ledger;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import jp.banso.platform.time.JapanTime;

/**
 * What becomes of a posting. Pure: the same posting, sheet and moment give the same decision, with
 * no clock and no database, so that the rules can be tested by the thousand and a batch can be
 * decided in a loop.
 */
sealed interface Decision {

  /**
   * All movements happen.
   *
   * @param amount what was asked for, or all there was
   * @param sheet what changed
   */
  record Posted(long amount, List<Entry> entries, Sheet sheet) implements Decision {}

  /** Nothing happens, and for this id it never will. */
  record Refused(LedgerProblem why, long amount) implements Decision {}

  /**
   * The rules, in a fixed order of precedence, so that equal input gives an equal answer: a closed
   * programme, what is wrong with the parent, what the programme does not allow, a closed account
   * (also one that would give or take only later), too little in one.
   *
   * @param sheet holds every account the posting may touch, and its parent
   */
  static Decision decide(Posting posting, Sheet sheet, Instant now) {
    var kind = posting.kind();
    var parent = sheet.recorded(posting.terms().parent());
    var amount = amount(posting, parent, sheet);
    var why = refusal(posting, parent, amount, sheet, now);
    if (why != null) {
      return new Refused(why, Math.max(1, amount));
    }
    var draft = new Draft(sheet, posting.terms().paid(), JapanTime.dayOf(now));
    why =
        switch (kind) {
          case HOLD -> draft.hold(posting, now);
          case CAPTURE, VOID, HOLD_EXPIRY ->
              draft.resolve(sheet.hold(parent.outcome().id()), kind, amount);
          case REVERSAL -> draft.turn(parent, sheet.reversed(parent.outcome().id()), amount);
          case EXPIRY -> draft.expire(sheet.lot(posting.terms().lot()));
          default -> draft.apply(posting.movements(), posting.completion());
        };
    return why == null ? draft.posted(amount) : new Refused(why, amount);
  }

  private static LedgerProblem refusal(
      Posting posting, Recorded parent, long amount, Sheet sheet, Instant now) {
    var kind = posting.kind();
    var rules = sheet.rules;
    if (!rules.open() && !kind.alwaysMay()) {
      return LedgerProblem.PROGRAM_NOT_OPEN;
    }
    var wrongParent =
        kind == TransactionKind.REVERSAL
            ? notReversible(parent, posting, sheet)
            : kind.resolvesHold()
                ? notHeld(sheet.hold(posting.terms().parent()), kind, amount, now)
                : null;
    if (wrongParent != null) {
      return wrongParent;
    }
    if (kind == TransactionKind.TRANSFER && !rules.transfers()) {
      return LedgerProblem.TRANSFERS_NOT_ALLOWED;
    }
    if (posting.terms().paid() && !rules.paid()) {
      return LedgerProblem.PAID_NOT_ALLOWED;
    }
    return !kind.alwaysMay() && touchesClosed(posting, parent, sheet)
        ? LedgerProblem.ACCOUNT_CLOSED
        : null;
  }

  private static boolean touchesClosed(Posting posting, Recorded parent, Sheet sheet) {
    var touched = new HashSet<>(posting.accounts().keySet());
    if (parent != null) {
      parent.legs().forEach(leg -> touched.addAll(List.of(leg.from(), leg.to())));
    }
    if (posting.kind() == TransactionKind.CAPTURE) {
      // Not the wallet: a hold is a promise, and what becomes of the wallet later does not undo it
      touched.add(sheet.hold(parent.outcome().id()).merchant());
    }
    return touched.stream().anyMatch(id -> sheet.account(id).closed());
  }

  private static LedgerProblem notReversible(Recorded parent, Posting posting, Sheet sheet) {
    var original = parent.outcome();
    if (original.refusal() != null || !original.kind().isReversible()) {
      return LedgerProblem.NOT_REVERSIBLE;
    }
    var left = original.amount() - sheet.reversed(original.id());
    if (left == 0) {
      return LedgerProblem.ALREADY_REVERSED;
    }
    if (posting.amount() != null && posting.amount() > left) {
      return LedgerProblem.REVERSAL_EXCEEDS_ORIGINAL;
    }
    // What had not happened yet could not be turned round: a balance in between would be wrong
    var counts = posting.terms().effectiveAt();
    return counts != null && counts.isBefore(original.effectiveAt())
        ? LedgerProblem.REVERSAL_BEFORE_ORIGINAL
        : null;
  }

  private static LedgerProblem notHeld(Hold hold, TransactionKind kind, long amount, Instant now) {
    if (hold == null || hold.state() != HoldState.OPEN) {
      return LedgerProblem.HOLD_RESOLVED;
    }
    var over = !now.isBefore(hold.expiresAt());
    if (over && kind == TransactionKind.CAPTURE) {
      return LedgerProblem.HOLD_EXPIRED;
    }
    return amount > hold.amount() ? LedgerProblem.CAPTURE_EXCEEDS_HOLD : null;
  }

  private static long amount(Posting posting, Recorded parent, Sheet sheet) {
    if (posting.amount() != null) {
      return posting.amount();
    }
    if (posting.kind() == TransactionKind.EXPIRY) {
      return sheet.lot(posting.terms().lot()).free();
    }
    var original = parent.outcome();
    var done = posting.kind() == TransactionKind.REVERSAL ? sheet.reversed(original.id()) : 0;
    return done == original.amount() ? original.amount() : original.amount() - done;
  }
}
