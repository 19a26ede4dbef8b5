package jp.banso.points.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Takes what waits, decides it in memory and writes it in one transaction; only after the commit
 * does anybody hear of it. One thread with one connection of its own. While a batch commits, the
 * next one gathers: there is no timer.
 *
 * <p>What can fail: the connection, at any moment, the commit included. What became of the batch is
 * then unknown, and it is simply done again; each id is looked up first, so that what did happen is
 * answered and what did not is done. A batch that fails again and again holds something that cannot
 * be done: it is halved until that stands alone.
 */
class Lane {
  private static final Logger LOG = Logger.getLogger(Lane.class);
  private static final int ATTEMPTS = 5;

  private final SessionSource source;
  private final Judge judge;
  private final InstantSource time;
  private final Duration pause;
  private Session session;
  private volatile boolean away;
  private volatile boolean stopping;

  Lane(SessionSource source, Judge judge, InstantSource time, Duration pause) {
    this.source = source;
    this.judge = judge;
    this.time = time;
    this.pause = pause;
  }

  /** Serves a queue until it is closed and empty. */
  void serve(LaneQueue queue, int most) {
    try {
      for (var batch = queue.take(most); !batch.isEmpty(); batch = queue.take(most)) {
        serve(batch);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      forget();
    }
  }

  /** Whether the database could not be reached when last tried. */
  boolean isAway() {
    return away;
  }

  /** From now on a database that is away is no longer waited for. */
  void stop() {
    stopping = true;
  }

  /** Serves one batch, whatever it takes; at the end every ticket has its replies. */
  void serve(List<Ticket> batch) throws InterruptedException {
    for (var attempt = 1; ; attempt++) {
      try {
        post(batch);
        away = false;
        return;
      } catch (SQLException e) {
        forget();
        if (isAbsence(e)) {
          if (stopping) {
            batch.forEach(ticket -> fail(ticket, LedgerProblem.OUTCOME_UNKNOWN));
            return;
          }
          // The first time it may be this connection alone, so a new one is tried at once
          if (attempt > 1) {
            away = true;
            LOG.warnf("The ledger's database is away (%s); trying again", e.getSQLState());
            Thread.sleep(pause);
          }
        } else {
          // It is there: whoever answers with a failure answers
          away = false;
          if (attempt >= ATTEMPTS || !isPassing(e)) {
            halve(batch, e);
            return;
          }
        }
      } catch (RuntimeException e) {
        forget();
        away = false;
        halve(batch, e);
        return;
      }
    }
  }

  private void post(List<Ticket> batch) throws SQLException {
    if (session == null) {
      session = source.open();
    }
    var postings = batch.stream().map(Ticket::chain).flatMap(List::stream).toList();
    var read = session.read(postings);
    var plan = judge.decide(batch, read, time.instant());
    finish(session, plan);
  }

  /** The order of things that everything rests on: durable first, answered after. */
  void finish(Session open, Plan plan) throws SQLException {
    if (!plan.lines().isEmpty()) {
      open.write(plan);
    }
    open.commit();
    answer(plan);
  }

  static void answer(Plan plan) {
    plan.answers().forEach(answer -> answer.ticket().replies().complete(answer.replies()));
  }

  private void halve(List<Ticket> batch, Exception why) throws InterruptedException {
    if (batch.size() > 1) {
      serve(batch.subList(0, batch.size() / 2));
      serve(batch.subList(batch.size() / 2, batch.size()));
      return;
    }
    var ticket = batch.getFirst();
    LOG.errorf(why, "Transaction %s cannot be posted", ticket.chain().getFirst().id());
    fail(ticket, LedgerProblem.POSTING_FAILED);
  }

  private static void fail(Ticket ticket, LedgerProblem why) {
    ticket
        .replies()
        .complete(
            ticket.chain().stream()
                .map(posting -> (Reply) Reply.Failed.because(why, posting.id()))
                .toList());
  }

  /** Lost connection, server going down, no resources, a disk that is full, a standby. */
  private static boolean isAbsence(SQLException e) {
    var state = e.getSQLState() == null ? "08000" : e.getSQLState();
    return List.of("08", "57P", "53", "58", "25006", "25P03", "28").stream()
        .anyMatch(state::startsWith);
  }

  /**
   * Deadlock, serialization, a lock or statement that took too long, an id another instance wrote.
   */
  private static boolean isPassing(SQLException e) {
    return List.of("40001", "40P01", "55P03", "57014", "23505").contains(e.getSQLState());
  }

  private void forget() {
    if (session != null) {
      try {
        session.rollback();
      } catch (SQLException e) {
        LOG.debug("The connection is gone; so is its transaction", e);
      }
      session.close();
      session = null;
    }
  }
}
