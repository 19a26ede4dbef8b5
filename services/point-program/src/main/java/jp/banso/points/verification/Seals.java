package jp.banso.points.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.banso.points.ledger.Database;
import org.jboss.logging.Logger;

/**
 * 封印: seals what was recorded some minutes ago in a chain of hashes, and looks whether the seals
 * still fit. After the commit and not within it: a chain would make all transactions of a programme
 * wait for each other.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Seals {
  private static final Logger LOG = Logger.getLogger(Seals.class);

  /** By then whoever began to write has written, or has been stopped by a time-out. */
  static final Duration SETTLED = Duration.ofMinutes(3);

  /** What is older is sealed, but for what two instances did at the same time. */
  private static final Duration AGAIN = Duration.ofMinutes(10);

  private static final String SEAL =
      """
      with last as (
        select distinct on (program_id) program_id, no, until, hash from ledger_seal order by program_id, no desc),
      due as (
        select t.program_id, t.organization_code, count(*) as transactions,
               string_agg(hash_of_transaction(t), ''::bytea order by t.recorded_at, t.id) as hashes
        from txn t left join last l on l.program_id = t.program_id
        where t.recorded_at > ? and t.recorded_at <= ? and t.recorded_at > coalesce(l.until, '-infinity')
        group by 1, 2)
      insert into ledger_seal (program_id, no, organization_code, until, transactions, hash, sealed_at)
      select d.program_id, coalesce(l.no, 0) + 1, d.organization_code, ?, d.transactions,
             sha256(coalesce(l.hash, ''::bytea) || d.hashes), ?
      from due d left join last l on l.program_id = d.program_id
      on conflict do nothing returning program_id, no, hash""";
  private static final String UNTIL =
      "select coalesce(max(until), timestamptz 'epoch') from ledger_seal";
  // A page of the chain: many small seals or one large one, so that no statement takes longer than
  // the one before
  private static final String CHAIN =
      """
      select no, until, transactions, hash from (
        select no, until, transactions, hash, sum(transactions) over (order by no) - transactions as before
        from (select * from ledger_seal where program_id = ? and no > ? order by no limit 1000) part) page
      where before < 20000 order by no""";
  private static final String HASHES =
      """
      select t.recorded_at, hash_of_transaction(t) from txn t
      where t.program_id = ? and t.recorded_at > coalesce(?::timestamptz, '-infinity') and t.recorded_at <= ?
      order by t.recorded_at, t.id""";

  private static final String ONE =
      "select no, hash from ledger_seal where program_id = ? and no = ?";
  private static final String NEWEST =
      "select no, hash from ledger_seal where program_id = ? order by no desc limit 1";

  private final Stretches stretches;
  private final Database database;

  Seals(Stretches stretches, Database database) {
    this.stretches = stretches;
    this.database = database;
  }

  /**
   * Seals what comes next until a moment, not too much at once, in every ledger the caller sees.
   * Each seal goes to the log, too: who changes the database does not reach what is kept elsewhere.
   *
   * @return until when all is sealed now
   */
  Instant seal(Instant last, Instant now) {
    var sealed = until();
    if (!sealed.isBefore(last)) {
      return sealed;
    }
    var until = stretches.end(sealed, last);
    database
        .query(SEAL, Seals::line, sealed.minus(AGAIN), until, until, now)
        .forEach(line -> LOG.infof("Sealed the ledger of programme %s", line));
    return until;
  }

  /** Until when everything is sealed, in every ledger. */
  Instant until() {
    return database
        .query(UNTIL, row -> row.getObject(1, OffsetDateTime.class).toInstant())
        .getFirst();
  }

  private static String line(ResultSet row) throws SQLException {
    return row.getString(1) + " as " + new KeptSeal(row.getLong(2), row.getBytes(3));
  }

  /** The newest, to be kept elsewhere; none while nothing is sealed. */
  Optional<KeptSeal> newest(UUID program) {
    return kept(NEWEST, program);
  }

  /**
   * A seal somebody kept elsewhere must be one of these. Whoever rewrites the past can seal it
   * anew, and from then on all seals have other hashes.
   */
  List<Finding> without(UUID program, KeptSeal kept) {
    return kept == null || kept(ONE, program, kept.no()).filter(kept::is).isPresent()
        ? List.of()
        : List.of(new Finding("kept-seal-is-there", program, kept.no(), 0));
  }

  private Optional<KeptSeal> kept(String sql, Object... of) {
    return database.query(sql, row -> new KeptSeal(row.getLong(1), row.getBytes(2)), of).stream()
        .findFirst();
  }

  /** The first seal that does not fit any more; those after it say nothing. */
  List<Finding> broken(UUID program, Looking looking) {
    var chain = new SealChain();
    for (var page = page(program, 0);
        !page.isEmpty() && !looking.stopped();
        page = page(program, chain.last())) {
      var hashes = hashes(program, chain.until(), page.getLast().until());
      for (var seal : page) {
        if (!chain.takes(seal, hashes)) {
          return List.of(new Finding("seals-fit", program, seal.no(), 0));
        }
      }
      looking.looked(page.stream().mapToLong(Seal::transactions).sum(), List.of());
    }
    return List.of();
  }

  private List<Seal> page(UUID program, long after) {
    return database.query(
        CHAIN,
        row ->
            new Seal(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getLong(3),
                row.getBytes(4)),
        program,
        after);
  }

  private Deque<Sealed> hashes(UUID program, Instant after, Instant until) {
    return new ArrayDeque<>(
        database.query(
            HASHES,
            row -> new Sealed(row.getObject(1, OffsetDateTime.class).toInstant(), row.getBytes(2)),
            program,
            after,
            until));
  }
}
