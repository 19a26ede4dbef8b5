package jp.banso.points.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Balances now, and at any moment of the past. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Balances {
  private static final String NOW =
      """
      select id, balance, coalesce(floor, 0) as floor, version from account where program_id = ? and id = any (?)""";
  // Entries of an account are recorded in the order of its versions, so the newest version not
  // after the moment is exact
  private static final String AT =
      """
      select e.balance_after, coalesce(a.floor, 0) as floor, e.version
      from entry e join account a on a.program_id = e.program_id and a.id = e.account_id
      where e.program_id = ? and e.account_id = ? and e.recorded_at <= ? order by e.version desc limit 1""";

  private final Database database;

  Balances(Database database) {
    this.database = database;
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
                    balance(row.getLong(2), row.getLong(3), row.getLong(4))),
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
   * As it was when that moment had passed, entries of that very moment included; zero before the
   * first entry.
   */
  public Balance at(UUID program, UUID account, Instant moment) {
    return database
        .query(
            AT,
            row -> balance(row.getLong(1), row.getLong(2), row.getLong(3)),
            program,
            account,
            moment)
        .stream()
        .findFirst()
        .orElse(Balance.NONE);
  }

  private static Balance balance(long posted, long floor, long version) {
    return new Balance(posted, posted - floor, version);
  }
}
