package jp.banso.points.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.platform.time.JapanTime;

/** Balances now, and at any moment of the past. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Balances {
  // A lot whose last day has passed can no longer be used, whether or not it has been expired yet
  private static final String NOW =
      """
      select a.id, a.balance, a.held, a.version,
             a.balance - a.held - coalesce(a.floor, 0) - coalesce((
               select sum(l.balance - l.held) from lot l
               where a.kind = 'WALLET' and l.program_id = a.program_id and l.wallet_id = a.id and l.expires_on < ?), 0)
      from account a where a.program_id = ? and a.id = any (?)""";
  // Entries of an account are recorded in the order of its versions, so the newest version not
  // after the moment is exact
  private static final String RECORDED_AT =
      """
      select balance_after, version from entry
      where program_id = ? and account_id = ? and recorded_at <= ? order by version desc limit 1""";
  private static final String EFFECTIVE_AT =
      """
      select coalesce(sum(amount), 0)::bigint, count(*) from entry
      where program_id = ? and account_id = ? and effective_at <= ?""";
  private static final String LOTS =
      """
      select id, budget_id, paid, expires_on, balance, held from lot
      where program_id = ? and wallet_id = ? and balance > 0 order by expires_on nulls last, id limit 1000""";

  private final Database database;

  private final InstantSource time;

  Balances(Database database, InstantSource time) {
    this.database = database;
    this.time = time;
  }

  /** As they are now; an account that is not there has none. */
  public Map<UUID, Balance> of(UUID program, Collection<UUID> accounts) {
    record Line(UUID account, Balance balance) {}
    var balances = new HashMap<UUID, Balance>();
    database
        .query(
            NOW,
            row ->
                new Line(
                    row.getObject(1, UUID.class),
                    new Balance(row.getLong(2), row.getLong(5), row.getLong(3), row.getLong(4))),
            JapanTime.today(time),
            program,
            accounts.toArray(UUID[]::new))
        .forEach(line -> balances.put(line.account(), line.balance()));
    return balances;
  }

  /** As it is now. */
  public Balance of(UUID program, UUID account) {
    return of(program, List.of(account)).getOrDefault(account, Balance.NONE);
  }

  /**
   * As it stood in the books when that moment had passed, entries of that very moment included;
   * zero before the first entry.
   */
  public PastBalance recordedAt(UUID program, UUID account, Instant moment) {
    return past(RECORDED_AT, program, account, moment);
  }

  /** As it counts at that moment by all that is known now, whenever it was recorded. */
  public PastBalance effectiveAt(UUID program, UUID account, Instant moment) {
    return past(EFFECTIVE_AT, program, account, moment);
  }

  private PastBalance past(String sql, UUID program, UUID account, Instant moment) {
    return database
        .query(
            sql, row -> new PastBalance(row.getLong(1), row.getLong(2)), program, account, moment)
        .stream()
        .findFirst()
        .orElse(new PastBalance(0, 0));
  }

  /** The lots of a wallet that hold something, those that end first first. */
  public List<LotBalance> lots(UUID program, UUID wallet) {
    return database.query(
        LOTS,
        row ->
            new LotBalance(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getBoolean(3),
                row.getObject(4, LocalDate.class),
                row.getLong(5),
                row.getLong(6)),
        program,
        wallet);
  }
}
