package jp.banso.points.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What becomes of a posting. Pure: the same posting and the same accounts give the same decision,
 * with no clock and no database, so that the rules can be tested by the thousand and a batch can be
 * decided in a loop.
 */
sealed interface Decision {

  /**
   * All movements happen.
   *
   * @param accounts those that changed, as they are afterwards
   */
  record Posted(List<Entry> entries, Map<UUID, Account> accounts) implements Decision {}

  /** Nothing happens, and for this id it never will. */
  record Refused(LedgerProblem why) implements Decision {}

  /**
   * The rules, in a fixed order of precedence, so that equal input gives an equal answer: a closed
   * programme, a transaction reversed before, a closed account (also one that would give or take
   * only later), too little in one.
   *
   * @param locked every account the posting may touch
   * @param reversed whether the transaction it reverses has been reversed before
   */
  static Decision decide(Posting posting, Map<UUID, Account> locked, boolean reversed) {
    if (!posting.program().open()) {
      return new Refused(LedgerProblem.PROGRAM_NOT_OPEN);
    }
    if (reversed) {
      return new Refused(LedgerProblem.ALREADY_REVERSED);
    }
    if (locked.values().stream().anyMatch(Account::closed)) {
      return new Refused(LedgerProblem.ACCOUNT_CLOSED);
    }
    var draft = new Draft(locked);
    var refusal = draft.apply(posting.movements());
    var completion = posting.completion();
    if (refusal == null && completion != null && draft.isFull(completion)) {
      refusal = draft.apply(completion.follows());
    }
    return refusal == null ? draft.posted() : new Refused(refusal);
  }

  /** The accounts while a posting is tried on them; the originals stay as they are. */
  final class Draft {
    private final Map<UUID, Account> accounts;
    private final Map<UUID, Account> changed = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private Draft(Map<UUID, Account> locked) {
      accounts = new HashMap<>(locked);
    }

    private LedgerProblem apply(List<Movement> movements) {
      for (var movement : movements) {
        var from = accounts.get(movement.from());
        var to = accounts.get(movement.to());
        if (!from.asset().equals(to.asset())) {
          throw new IllegalArgumentException("points and stamps do not mix");
        }
        if (!from.canGive(movement.amount())) {
          return from.kind().whenShort();
        }
        move(from, -movement.amount());
        move(to, movement.amount());
      }
      return null;
    }

    private void move(Account account, long amount) {
      var after = account.moved(amount);
      accounts.put(after.id(), after);
      changed.put(after.id(), after);
      entries.add(new Entry(after.id(), after.version(), amount, after.balance()));
    }

    private boolean isFull(Completion completion) {
      return accounts.get(completion.account()).balance() >= completion.full();
    }

    private Posted posted() {
      return new Posted(List.copyOf(entries), Map.copyOf(changed));
    }
  }
}
