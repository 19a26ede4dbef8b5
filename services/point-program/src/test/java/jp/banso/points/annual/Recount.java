package jp.banso.points.annual;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jp.banso.testing.PostgresResource;

/**
 * Adds everything up again in plain SQL over the entries, past the service and its policies. None
 * of its statements is the service's.
 */
final class Recount implements AutoCloseable {
  private final Connection connection;

  Recount() throws SQLException {
    connection = PostgresResource.superuser();
  }

  @FunctionalInterface
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  <T> List<T> rows(String sql, Reader<T> reader, Object... arguments) {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, argument(arguments[i]));
      }
      try (var row = statement.executeQuery()) {
        var rows = new ArrayList<T>();
        while (row.next()) {
          rows.add(reader.read(row));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static Object argument(Object value) {
    return switch (value) {
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case LocalDate day -> Date.valueOf(day);
      default -> value;
    };
  }

  long number(String sql, Object... arguments) {
    return rows(sql, row -> row.getLong(1), arguments).getFirst();
  }

  /** By wallet: what its entries come to. */
  Map<UUID, Long> wallets(UUID program) {
    return sums(
        """
        select w.id, (select coalesce(sum(e.amount), 0) from entry e where e.program_id = w.program_id and e.account_id = w.id)
        from wallet w where w.program_id = ?""",
        program);
  }

  /** By budget: what was set aside for it less what it has given. */
  Map<UUID, Long> budgets(UUID program) {
    return sums(
        """
        select b.id, sum(e.amount) from budget b join entry e on e.account_id = b.id where b.program_id = ? group by 1""",
        program);
  }

  private Map<UUID, Long> sums(String sql, UUID program) {
    var sums = new HashMap<UUID, Long>();
    rows(sql, row -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)), program)
        .forEach(line -> sums.put(line.getKey(), line.getValue()));
    return sums;
  }

  /** By wallet and sort: what the lots say, and what is held of it. */
  Map<UUID, Map<Sort, List<Long>>> lots(UUID program) {
    record Line(UUID wallet, Sort sort, List<Long> amounts) {}
    var lots = new HashMap<UUID, Map<Sort, List<Long>>>();
    rows(
            """
            select wallet_id, paid, expires_on, sum(balance), sum(held) from lot
            where program_id = ? group by 1, 2, 3 having sum(balance) > 0""",
            row ->
                new Line(
                    row.getObject(1, UUID.class),
                    new Sort(row.getBoolean(2), row.getObject(3, LocalDate.class)),
                    List.of(row.getLong(4), row.getLong(5))),
            program)
        .forEach(
            line ->
                lots.computeIfAbsent(line.wallet(), any -> new HashMap<>())
                    .put(line.sort(), line.amounts()));
    return lots;
  }

  /** What a wallet's entries came to by a moment. */
  long balance(UUID program, UUID wallet, Instant moment, boolean recorded) {
    return number(
        "select coalesce(sum(amount), 0) from entry where program_id = ? and account_id = ? and "
            + (recorded ? "recorded_at" : "effective_at")
            + " <= ?",
        program,
        wallet,
        moment);
  }

  /** What a shop is owed: used, come back, and what of both counted before the period. */
  record Owed(long redeemed, long reversed, long earlier) {}

  /**
   * By shop, what was known at a closing of what counts by the last day, less what was known so at
   * the closing before.
   */
  Map<UUID, Owed> owed(UUID program, Closing closing) {
    record Line(UUID shop, Owed owed) {}
    var owed = new TreeMap<UUID, Owed>();
    rows(
            """
            select e.account_id, coalesce(sum(e.amount) filter (where e.amount > 0), 0),
                   coalesce(-sum(e.amount) filter (where e.amount < 0), 0),
                   coalesce(sum(e.amount) filter (where e.effective_at < ?), 0)
            from entry e join account a on a.program_id = e.program_id and a.id = e.account_id and a.kind = 'MERCHANT'
            where e.program_id = ? and e.recorded_at <= ? and e.effective_at < ?
              and not (e.recorded_at <= ? and e.effective_at < ?)
            group by 1""",
            row ->
                new Line(
                    row.getObject(1, UUID.class),
                    new Owed(row.getLong(2), row.getLong(3), row.getLong(4))),
            closing.starts(),
            program,
            closing.moment(),
            closing.ends(),
            closing.momentBefore(),
            closing.starts())
        .forEach(line -> owed.put(line.shop(), line.owed()));
    return owed;
  }

  /** By issuer and the shops' municipality: what shops had taken by a day, known by a moment. */
  Map<List<String>, Long> between(String issuersLike, Instant ends, Instant known) {
    var between = new HashMap<List<String>, Long>();
    rows(
            """
            select p.organization_code, m.municipality_code, sum(e.amount)
            from program p join merchant m on m.program_id = p.id join entry e on e.program_id = p.id and e.account_id = m.id
            where p.organization_code like ? and e.effective_at < ? and e.recorded_at <= ? group by 1, 2""",
            row -> Map.entry(List.of(row.getString(1), row.getString(2)), row.getLong(3)),
            issuersLike,
            ends,
            known)
        .forEach(line -> between.put(line.getKey(), line.getValue()));
    return between;
  }

  /** What the law asks of a base date: what the wallets' entries of its last moment come to. */
  record Unused(long paid, long shortLived, long free, long ended, long later) {}

  Unused unused(UUID program, LocalDate day, Instant over) {
    return rows(
            """
            with held as (
              select e.lot_id, sum(e.amount) filter (where e.recorded_at < ?1) as points,
                     sum(e.amount) filter (where e.recorded_at >= ?1 and e.effective_at < ?1) as later
              from entry e where e.program_id = ?2 and e.lot_id is not null
                and exists (select from wallet w where w.program_id = e.program_id and w.id = e.account_id)
              group by 1)
            select coalesce(sum(points) filter (where paid and usable), 0),
                   coalesce(sum(points) filter (where paid and usable and brief), 0),
                   coalesce(sum(points) filter (where not paid and usable), 0),
                   coalesce(sum(points) filter (where paid and not usable), 0),
                   coalesce(sum(later) filter (where paid), 0)
            from held join lateral (
              select l.paid, l.expires_on >= ?3 as usable,
                     p.expiry_months <= 6 and p.legal_kind <> 'MUNICIPALITY' as brief
              from lot l join program p on p.id = l.program_id where l.program_id = ?2 and l.id = held.lot_id) l on true"""
                .replace("?1", "timestamptz '" + over + "'")
                .replace("?2", "uuid '" + program + "'")
                .replace("?3", "date '" + day + "'"),
            row ->
                new Unused(
                    row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
        .getFirst();
  }

  /** Persons, points issued and points used. */
  record Effect(long persons, long issued, long used) {}

  /** By month and the holders' municipality, and the month as a whole under none. */
  Map<YearMonth, Map<String, Effect>> effects(UUID program) {
    record Line(YearMonth month, String town, Effect effect) {}
    var effects = new TreeMap<YearMonth, Map<String, Effect>>();
    rows(
            """
            with moved as (
              select to_char((e.recorded_at at time zone 'UTC') + interval '9 hours', 'YYYY-MM') as month, w.municipality_code as town, w.id as wallet,
                     e.amount, t.kind, (select o.kind from txn o where o.program_id = t.program_id and o.id = t.parent_id) as of
              from wallet w join entry e on e.program_id = w.program_id and e.account_id = w.id
              join txn t on t.program_id = e.program_id and t.id = e.txn_id
              where w.program_id = ?)
            select month, coalesce(town, ''), count(distinct wallet) filter (where kind <> 'TRANSFER'),
                   coalesce(sum(amount) filter (where kind in ('GRANT', 'STAMP') or kind = 'REVERSAL' and of = 'GRANT'), 0),
                   coalesce(sum(case when kind in ('REDEEM', 'CAPTURE') then -amount
                                     when kind = 'REVERSAL' and of in ('REDEEM', 'CAPTURE') and amount > 0 then -amount
                                     else 0 end), 0)
            from moved group by rollup (month, town) having month is not null and bool_or(kind <> 'TRANSFER')""",
            row ->
                new Line(
                    YearMonth.parse(row.getString(1)),
                    row.getString(2),
                    new Effect(row.getLong(3), row.getLong(4), row.getLong(5))),
            program)
        .forEach(
            line ->
                effects
                    .computeIfAbsent(line.month(), any -> new TreeMap<>())
                    .put(line.town(), line.effect()));
    return effects;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
