package jp.banso.points.earn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.ledger.Database;
import jp.banso.points.program.KnownProgram;

/** The events the caller sees, and what has been earned by them. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class EarnEvents {
  private static final String FIND =
      "select " + EarnEventRows.COLUMNS + " from earn_event where program_id = ? and id = ?";
  private static final String ADD =
      """
      insert into earn_event (program_id, id, organization_code, event_type, wallet_id, municipality_code, occurred_at,
        occurred_on, units, place, age_band, campaign_id, rule_id, rule_version, budget_id, points, reason, caller,
        received_at, look_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (program_id, id) do nothing""";
  private static final String REFUSE =
      "update earn_event set points = 0, reason = ?, look_at = null where program_id = ? and id = ?";
  // For the length of the transaction; a hash that meets another only makes two residents wait
  private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0)) is null";
  private static final String EARNED =
      """
      select coalesce(sum(points) filter (where occurred_on = ?), 0)::bigint, coalesce(sum(points), 0)::bigint
      from earn_event where program_id = ? and rule_id = ? and wallet_id = ? and points > 0""";
  private static final String COUNT =
      """
      select count(*) from (
        select from earn_event where program_id = ? and event_type = ? and occurred_on between ? and ? limit ?) found""";
  private static final String PAST =
      """
      select occurred_on, id, wallet_id, units, place, age_band, municipality_code from earn_event
      where program_id = ? and event_type = ? and occurred_on between ? and ? and (occurred_on, id) > (?, ?)
      order by occurred_on, id limit ?""";

  private final Database database;
  private final EarnSettings settings;

  EarnEvents(Database database, EarnSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  Optional<EarnEvent> find(UUID program, UUID id) {
    return database.query(FIND, EarnEventRows::event, program, id).stream().findFirst();
  }

  /** Whether it is new; where another of the same id is being added, waits for that. */
  boolean add(KnownProgram program, EarnEvent event) {
    var reported = event.reported();
    var by = event.earned();
    return 1
        == database.run(
            ADD,
            program.id(),
            reported.id(),
            program.issuer(),
            reported.type(),
            reported.wallet(),
            event.municipality(),
            reported.occurredAt(),
            JapanTime.dayOf(reported.occurredAt()),
            reported.units(),
            reported.place(),
            reported.ageBand(),
            by == null ? null : by.campaign(),
            by == null ? null : by.rule(),
            by == null ? null : by.version(),
            by == null ? null : by.budget(),
            event.points(),
            event.reason() == null ? null : event.reason().name(),
            event.caller(),
            event.receivedAt(),
            event.points() == 0 ? null : event.receivedAt().plus(settings.grace()));
  }

  /** Gives back what was promised. */
  void refuse(UUID program, UUID id, EarnReason why) {
    database.run(REFUSE, why.name(), program, id);
  }

  /** Lets one at a time count and promise by a rule for a wallet. */
  void lock(UUID program, UUID rule, UUID wallet) {
    database.query(LOCK, row -> row.getBoolean(1), program + "|" + rule + "|" + wallet);
  }

  EarnedSoFar earned(UUID program, UUID rule, UUID wallet, LocalDate day) {
    return database
        .query(
            EARNED,
            row -> new EarnedSoFar(row.getLong(1), row.getLong(2)),
            day,
            program,
            rule,
            wallet)
        .getFirst();
  }

  /** How many events of a type there are, counted up to a limit. */
  long count(UUID program, String type, LocalDate from, LocalDate to, int most) {
    return database.query(COUNT, row -> row.getLong(1), program, type, from, to, most).getFirst();
  }

  /** Some of them, by day, after that one. */
  List<PastEvent> past(
      UUID program, String type, LocalDate from, LocalDate to, LocalDate day, UUID id, int limit) {
    return database.query(PAST, EarnEvents::past, program, type, from, to, day, id, limit);
  }

  private static PastEvent past(ResultSet row) throws SQLException {
    return new PastEvent(
        row.getObject("id", UUID.class),
        row.getObject("wallet_id", UUID.class),
        new Happening(
            row.getObject("occurred_on", LocalDate.class),
            row.getInt("units"),
            row.getString("place"),
            row.getString("age_band"),
            row.getString("municipality_code")));
  }
}
