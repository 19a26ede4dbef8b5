package jp.banso.points.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.problem.PlatformProblem;
import jp.banso.points.ledger.Decision.Posted;
import jp.banso.points.ledger.Decision.Refused;

/**
 * The one way to move points. Works inside the caller's transaction, with three statements for a
 * posting.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Ledger {
  private final LedgerStore store;
  private final InstantSource time;

  Ledger(LedgerStore store, InstantSource time) {
    this.store = store;
    this.time = time;
  }

  /**
   * Opens an account with nothing in it.
   *
   * @param asset the programme's id for points, a card's id for stamps
   * @param wallet whose it is, or null
   */
  public void open(
      Posting.LedgerOfProgram program, UUID id, AccountKind kind, UUID asset, UUID wallet) {
    store.open(program, id, kind, asset, wallet, now());
  }

  /** A closed account neither gives nor takes. */
  public void close(UUID program, UUID account, boolean closed) {
    store.close(program, account, closed);
  }

  /**
   * Posts, refuses, or answers what became of this id before. A refusal is an outcome, not an
   * exception: it must be kept, and an exception would roll it back.
   *
   * @throws DomainException {@link LedgerProblem#ACCOUNT_NOT_FOUND}, or {@link
   *     PlatformProblem#KEY_REUSED} when the id stands for another request
   */
  public Outcome post(Posting posting) {
    var accounts = store.lock(posting.program().id(), posting.accounts().keySet());
    // After the locks: a new snapshot, in which a duplicate that held the same locks is visible
    var before = store.recorded(posting);
    var earlier = before.of(posting.id());
    if (earlier.isPresent()) {
      return replay(earlier.get(), posting);
    }
    mustAllBeThere(posting, accounts);
    var decision = Decision.decide(posting, accounts, before.reversed());
    var outcome = outcome(posting, decision, recordedAt(accounts));
    if (store.write(posting, decision, outcome)) {
      return outcome;
    }
    // The same id on other accounts, at the same moment: the other one was first
    return replay(store.recorded(posting).of(posting.id()).orElseThrow(), posting);
  }

  /**
   * What became of an id; the answer for a client that does not know whether its request arrived.
   */
  public Optional<Outcome> find(UUID program, UUID id) {
    return store.find(program, id).map(LedgerStore.Recorded::outcome);
  }

  /** The movements of a transaction, turned round and in reverse order. */
  public List<Movement> reversed(UUID program, UUID txn) {
    return store.movements(program, txn).reversed().stream().map(Movement::reversed).toList();
  }

  private static void mustAllBeThere(Posting posting, Map<UUID, Account> accounts) {
    posting
        .accounts()
        .forEach(
            (id, kind) -> {
              if (!accounts.containsKey(id) || accounts.get(id).kind() != kind) {
                throw LedgerProblem.ACCOUNT_NOT_FOUND.with(kind, id);
              }
            });
  }

  private static Outcome replay(LedgerStore.Recorded earlier, Posting posting) {
    if (!Arrays.equals(earlier.bodyHash(), posting.bodyHash())) {
      throw new DomainException(PlatformProblem.KEY_REUSED, posting.id());
    }
    return earlier.outcome().again();
  }

  private static Outcome outcome(Posting posting, Decision decision, Instant at) {
    var after =
        decision instanceof Posted posted ? posted.accounts().get(posting.spokenOf()) : null;
    return new Outcome(
        posting.id(),
        posting.kind(),
        posting.parties(),
        posting.amount(),
        posting.reverses(),
        decision instanceof Refused refused ? refused.why() : null,
        after == null ? null : after.balance(),
        after == null ? null : after.version(),
        at,
        false);
  }

  // A clock that steps back must not put an entry before the one it follows: a balance in the past
  // would be wrong
  private Instant recordedAt(Map<UUID, Account> accounts) {
    return accounts.values().stream()
        .map(Account::changedAt)
        .reduce(now(), (a, b) -> a.isAfter(b) ? a : b);
  }

  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
