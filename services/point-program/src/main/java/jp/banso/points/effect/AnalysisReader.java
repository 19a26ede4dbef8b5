package jp.banso.points.effect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.banso.points.ledger.Database;

/** Counts entries, in three statements. With a budget only what was paid from it is counted. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class AnalysisReader {
  // A reversal counts against what it reverses, on the day it happened
  private static final String FLOWS =
      """
      select month, day, count(distinct wallet),
             count(distinct wallet) filter (where issue or use), count(distinct txn) filter (where happened and use),
             coalesce(sum(amount) filter (where issue), 0), count(distinct wallet) filter (where issue),
             coalesce(-sum(amount) filter (where use), 0), count(distinct wallet) filter (where use),
             coalesce(-sum(amount) filter (where ended), 0), count(distinct wallet) filter (where ended)
      from (
        select to_char(e.recorded_at at time zone 'Asia/Tokyo', 'YYYY-MM') as month,
               (e.recorded_at at time zone 'Asia/Tokyo')::date as day, e.account_id as wallet, e.amount, e.txn_id as txn,
               o.id is null as happened, coalesce(o.kind, t.kind) in ('GRANT', 'STAMP') as issue,
               coalesce(o.kind, t.kind) in ('REDEEM', 'CAPTURE') as use, t.kind = 'EXPIRY' as ended
        from entry e
        join wallet w on w.program_id = e.program_id and w.id = e.account_id
        join txn t on t.program_id = e.program_id and t.id = e.txn_id
        left join txn o on o.program_id = t.program_id and o.id = t.reverses
        where e.program_id = ? and e.recorded_at >= ? and e.recorded_at < ? and e.budget_id = coalesce(?::uuid, e.budget_id)) line
      group by grouping sets ((1, 2), (1), ()) order by 1, 2""";

  // Points that lie in the lots now did so on every day of the period, but for what moved since its
  // first day
  private static final String HOLDINGS =
      """
      with asked as (select ?::uuid as program, ?::uuid as budget, ?::timestamptz as begins, ?::timestamptz as over,
                            ?::date as first, ?::int as days)
      select (select count(*) from wallet w where w.program_id = asked.program and w.opened_at < asked.over),
             (select count(*) from wallet w
              where w.program_id = asked.program and exists (
                select from entry e
                where e.program_id = w.program_id and e.account_id = w.id and e.recorded_at < asked.over
                  and e.budget_id = coalesce(asked.budget, e.budget_id))),
             days * coalesce((select sum(balance) from lot
                              where program_id = asked.program and budget_id = coalesce(asked.budget, budget_id)), 0)
             - coalesce((select sum(e.amount * least((e.recorded_at at time zone 'Asia/Tokyo')::date - asked.first, days))
                         from entry e join wallet w on w.program_id = e.program_id and w.id = e.account_id
                         where e.program_id = asked.program and e.recorded_at >= asked.begins
                           and e.budget_id = coalesce(asked.budget, e.budget_id)), 0),
             days
      from asked""";

  // A shop's or carrier's own entries say whose lot the points came from
  private static final String PLACES =
      """
      select category, area, sum(amount), count(distinct wallet_id), count(distinct txn_id) filter (where amount > 0)
      from (
        select coalesce(m.category, 'exchange') as category, coalesce(m.municipality_code, 'exchange') as area, e.amount,
               l.wallet_id, e.txn_id
        from account a
        left join merchant m on m.program_id = a.program_id and m.id = a.id
        join entry e on e.program_id = a.program_id and e.account_id = a.id
        join lot l on l.program_id = e.program_id and l.id = e.lot_id
        where a.program_id = ? and a.kind in ('MERCHANT', 'CARRIER') and e.recorded_at >= ? and e.recorded_at < ?
          and e.budget_id = coalesce(?::uuid, e.budget_id)) line
      group by grouping sets ((1, 2), (1), (2)) order by 1 nulls last, 2 nulls last""";

  private final Database database;

  AnalysisReader(Database database) {
    this.database = database;
  }

  /**
   * @param budget or null for all
   * @param today the last day that is counted, where the period is not over
   */
  Counts counts(UUID program, UUID budget, EffectPeriod period, LocalDate today) {
    return new Counts(
        flows(program, budget, period),
        holdings(program, budget, period, period.daysUntil(today)),
        places(program, budget, period));
  }

  private List<FlowCount> flows(UUID program, UUID budget, EffectPeriod period) {
    return database.query(
        FLOWS,
        row ->
            new FlowCount(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                new Amount(row.getLong(6), row.getLong(7)),
                new Amount(row.getLong(8), row.getLong(9)),
                new Amount(row.getLong(10), row.getLong(11))),
        program,
        period.begins(),
        period.over(),
        budget);
  }

  private Holdings holdings(UUID program, UUID budget, EffectPeriod period, long days) {
    return database
        .query(
            HOLDINGS,
            row ->
                new Holdings(row.getLong(1), row.getLong(2), row.getBigDecimal(3), row.getLong(4)),
            program,
            budget,
            period.begins(),
            period.over(),
            period.firstDay(),
            (int) days)
        .getFirst();
  }

  private List<PlaceCount> places(UUID program, UUID budget, EffectPeriod period) {
    return database.query(
        PLACES,
        row ->
            new PlaceCount(
                row.getString(1),
                row.getString(2),
                new Amount(row.getLong(3), row.getLong(4)),
                row.getLong(5)),
        program,
        period.begins(),
        period.over(),
        budget);
  }
}
