package jp.banso.points.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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
  // Each run seals all that has settled, in every programme: what is older than the newest seal is
  // sealed already, but for what two instances did at the same time
  private static final String BEGIN =
      "select coalesce(max(until) - interval '1 hour', timestamptz 'epoch') from ledger_seal";
  private static final String CHAIN =
      """
      with seals as (
        select no, hash, transactions, until, lag(until) over (order by no) as after from ledger_seal where program_id = ?)
      select s.no, s.hash, s.transactions, count(t.id),
             coalesce(string_agg(hash_of_transaction(t), ''::bytea order by t.recorded_at, t.id), ''::bytea)
      from seals s
      left join txn t on t.program_id = ? and t.recorded_at <= s.until and t.recorded_at > coalesce(s.after, '-infinity')
      group by s.no, s.hash, s.transactions order by s.no""";

  private final Database database;

  Seals(Database database) {
    this.database = database;
  }

  /**
   * Seals what has settled in every ledger the caller sees; how many seals that took. Each goes to
   * the log, too: who changes the database does not reach what is kept elsewhere.
   */
  int seal(Instant now) {
    var until = now.minus(SETTLED);
    var begin =
        database.query(BEGIN, row -> row.getObject(1, OffsetDateTime.class).toInstant()).getFirst();
    var sealed = database.query(SEAL, Seals::line, begin, until, until, now);
    sealed.forEach(line -> LOG.infof("Sealed the ledger of programme %s", line));
    return sealed.size();
  }

  private static String line(ResultSet row) throws SQLException {
    return row.getString(1) + " as " + new Seal(row.getLong(2), row.getBytes(3));
  }

  SealChain chain(UUID program) {
    return new SealChain(program, database.query(CHAIN, Seals::link, program, program));
  }

  private static SealLink link(ResultSet row) throws SQLException {
    return new SealLink(
        new Seal(row.getLong(1), row.getBytes(2)), row.getLong(3), row.getLong(4), row.getBytes(5));
  }
}
