package jp.banso.points.earn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.banso.platform.journal.Journal;
import jp.banso.points.ledger.Database;
import jp.banso.points.ledger.LedgerOfProgram;

/** The promises the caller sees that nobody knows yet to be kept. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Promises {
  static final int CHUNK = 256;

  // Who looks after them has them to itself until its transaction ends; another instance takes
  // others
  private static final String DUE =
      "select "
          + EarnEventRows.COLUMNS
          + " from earn_event where look_at <= ? order by look_at limit ? for update skip locked";
  private static final String KEPT =
      """
      select t.id from unnest(?::uuid[], ?::uuid[]) as k (program_id, id)
      join txn t on t.program_id = k.program_id and t.id = k.id where t.refusal is null""";
  private static final String LOOK_AGAIN =
      """
      update earn_event e set look_at = case when k.id = any (?) then null else ?::timestamptz end
      from unnest(?::uuid[], ?::uuid[], ?::uuid[]) as k (program_id, event_id, id)
      where e.program_id = k.program_id and e.id = k.event_id""";
  private static final String GRANTED =
      "update earn_event set look_at = null where program_id = ? and id = any (?)";
  private static final String GIVE_BACK =
      """
      update earn_event set points = 0, reason = ?, look_at = null where program_id = ? and id = any (?)""";

  private final Database database;
  private final Journal journal;
  private final EarnSettings settings;
  private final InstantSource time;

  Promises(Database database, Journal journal, EarnSettings settings, InstantSource time) {
    this.database = database;
    this.journal = journal;
    this.settings = settings;
    this.time = time;
  }

  /**
   * Looks at a chunk of what is due. What the ledger has granted is done with; the others are the
   * caller's alone for the length of the lease.
   */
  Looked look() {
    var now = time.instant();
    var due = database.query(DUE, Promises::promise, now, CHUNK);
    if (due.isEmpty()) {
      return new Looked(0, List.of());
    }
    var programs = ids(due, promise -> promise.program().id());
    var grants = ids(due, Promise::transaction);
    var kept =
        new HashSet<>(database.query(KEPT, row -> row.getObject(1, UUID.class), programs, grants));
    database.run(
        LOOK_AGAIN,
        kept.toArray(UUID[]::new),
        now.plus(settings.lease()),
        programs,
        ids(due, promise -> promise.event().reported().id()),
        grants);
    return new Looked(
        due.size(), due.stream().filter(promise -> !kept.contains(promise.transaction())).toList());
  }

  /** Writes down what became of promises of one programme. */
  void settle(UUID program, LateGrants late) {
    database.run(GRANTED, program, late.granted().toArray(UUID[]::new));
    late.givenBack()
        .forEach(
            (why, events) ->
                database.run(GIVE_BACK, why.name(), program, events.toArray(UUID[]::new)));
    journal.append("earn-events.granted-late", "/programs/" + program + "/events", null, late);
  }

  private static Promise promise(ResultSet row) throws SQLException {
    return new Promise(
        new LedgerOfProgram(
            row.getObject("program_id", UUID.class), row.getString("organization_code"), true),
        EarnEventRows.event(row));
  }

  private static UUID[] ids(List<Promise> promises, Function<Promise, UUID> id) {
    return promises.stream().map(id).toArray(UUID[]::new);
  }
}
