package jp.banso.points.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import jp.banso.platform.problem.DomainException;

/** The one way to move points. */
@ApplicationScoped
public class Ledger {
  private final LedgerStore store;
  private final Lanes lanes;
  private final AgroalDataSource source;
  private final InstantSource time;

  Ledger(LedgerStore store, Lanes lanes, AgroalDataSource source, InstantSource time) {
    this.store = store;
    this.lanes = lanes;
    this.source = source;
    this.time = time;
  }

  /**
   * Opens an account with nothing in it.
   *
   * @param asset the programme's id for points, a card's id for stamps
   * @param wallet whose it is, or null
   */
  @Transactional(TxType.MANDATORY)
  public void open(LedgerOfProgram program, UUID id, AccountKind kind, UUID asset, UUID wallet) {
    store.open(
        program,
        new NewAccount(id, kind, asset, wallet),
        time.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /**
   * Opens what a new programme needs: where points come from, and where they go when they expire.
   */
  @Transactional(TxType.MANDATORY)
  public void found(LedgerOfProgram program) {
    open(program, program.id(), AccountKind.ISSUANCE, program.id(), null);
    open(program, Rules.expiredOf(program.id()), AccountKind.EXPIRED, program.id(), null);
  }

  /** The account of a programme that what expires goes to. */
  public static UUID expired(UUID program) {
    return Rules.expiredOf(program);
  }

  /** A closed account neither gives nor takes. */
  @Transactional(TxType.MANDATORY)
  public void close(UUID program, UUID account, boolean closed) {
    store.close(program, account, closed);
  }

  /**
   * Posts, refuses, or answers what became of this id before, and says so when that is durable. Who
   * may ask is decided before. A refusal is an outcome, not an exception.
   *
   * @throws DomainException when there is no room or no database: nothing was promised then
   */
  public CompletableFuture<Reply> post(Posting posting, boolean dryRun) {
    return together(List.of(posting), dryRun, false).thenApply(List::getFirst);
  }

  /**
   * The same for postings that all happen or none.
   *
   * @param canWait whether anything else goes first
   */
  public CompletableFuture<List<Reply>> together(
      List<Posting> chain, boolean dryRun, boolean canWait) {
    var ticket = Ticket.of(chain, dryRun);
    lanes.admit(chain.getFirst().program().id(), List.of(ticket), canWait);
    return lanes.replies(ticket);
  }

  /**
   * The same for postings of one programme, each for itself and in this order.
   *
   * @param canWait whether anything else goes first
   */
  public CompletableFuture<List<Reply>> each(
      List<Posting> postings, boolean dryRun, boolean canWait) {
    var tickets = postings.stream().map(one -> Ticket.of(List.of(one), dryRun)).toList();
    lanes.admit(postings.getFirst().program().id(), tickets, canWait);
    var replies = tickets.stream().map(lanes::replies).toList();
    return CompletableFuture.allOf(replies.toArray(CompletableFuture[]::new))
        .thenApply(all -> replies.stream().map(reply -> reply.join().getFirst()).toList());
  }

  /**
   * Posts within the caller's own transaction, past the lanes and under the caller's own rights:
   * for what is set up once, together with what it belongs to.
   */
  @Transactional(TxType.MANDATORY)
  public Outcome postHere(Posting posting) {
    try (var connection = source.getConnection()) {
      var session = new JdbcSession(connection);
      var ticket = Ticket.of(List.of(posting), false);
      var read = session.read(ticket.chain());
      var plan = Batch.decide(List.of(ticket), read, time.instant());
      session.write(plan);
      return plan.answers().getFirst().replies().getFirst().outcomeOrThrow();
    } catch (SQLException e) {
      throw new Database.FailedStatement(e);
    }
  }

  /** The ledger does not hold: this instance moves nothing until somebody has looked. */
  public void halt(String why) {
    lanes.halt(why);
  }

  /**
   * What became of an id; the answer for a client that does not know whether its request arrived.
   */
  @Transactional(TxType.MANDATORY)
  public Optional<Outcome> find(UUID program, UUID id) {
    return store.find(program, id);
  }
}
