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
  // Whoever moved anything is counted once a day, once a month and once in all: by wallet first,
  // because to sort all entries for each of these would take far longer.
  private static final String FLOWS =
      """
      with moved as (
        select program_id, (recorded_at at time zone 'Asia/Tokyo')::date as day, wallet_id as wallet,
               count(*) filter (where is_use) as uses, sum(issued) as issued, sum(used) as used, sum(expired) as expired
        from flow
        where program_id = ? and recorded_at >= ? and recorded_at < ? and budget_id = coalesce(?::uuid, budget_id)
        group by 1, 2, 3),
      by_day as (select moved.* from moved join counted_wallet w on w.program_id = moved.program_id and w.id = moved.wallet),
      by_month as (
        select to_char(day, 'YYYY-MM') as month, wallet, sum(uses) as uses, sum(issued) as issued, sum(used) as used,
               sum(expired) as expired
        from by_day group by 1, 2),
      by_wallet as (
        select wallet, sum(uses) as uses, sum(issued) as issued, sum(used) as used, sum(expired) as expired
        from by_month group by 1),
      counted as (
        select null as month, null::date as day, uses, issued, used, expired from by_wallet
        union all select month, null, uses, issued, used, expired from by_month
        union all select to_char(day, 'YYYY-MM'), day, uses, issued, used, expired from by_day)
      select month, day, count(*), count(*) filter (where issued is not null or used is not null), coalesce(sum(uses), 0),
             coalesce(sum(issued), 0), count(issued), coalesce(sum(used), 0), count(used), coalesce(sum(expired), 0), count(expired)
      from counted group by 1, 2 order by 1, 2""";

  // Points that lie in the lots now did so on every day of the period, but for what moved since its
  // first day.
  private static final String HOLDINGS =
      """
      with asked as (select ?::uuid as program, ?::uuid as budget, ?::timestamptz as begins, ?::timestamptz as over,
                            ?::date as first, ?::int as days)
      select (select count(*) from counted_wallet w where w.program_id = asked.program and w.opened_at < asked.over),
             (select count(*) from counted_wallet w
              where w.program_id = asked.program and exists (
                select from entry e
                where e.program_id = w.program_id and e.account_id = w.id and e.recorded_at < asked.over
                  and e.budget_id = coalesce(asked.budget, e.budget_id))),
             days * coalesce((select sum(balance) from counted_lot
                              where program_id = asked.program and budget_id = coalesce(asked.budget, budget_id)), 0)
             - coalesce((select sum(e.amount * least((e.recorded_at at time zone 'Asia/Tokyo')::date - asked.first, days))
                         from entry e join counted_wallet w on w.program_id = e.program_id and w.id = e.account_id
                         where e.program_id = asked.program and e.recorded_at >= asked.begins
                           and e.budget_id = coalesce(asked.budget, e.budget_id)), 0),
             days
      from asked""";

  private static final String PLACES =
      """
      with used as (
        select program_id, account_id, wallet_id, sum(used) as points, count(*) filter (where is_use) as uses
        from flow
        where program_id = ? and kind in ('MERCHANT', 'CARRIER') and recorded_at >= ? and recorded_at < ?
          and budget_id = coalesce(?::uuid, budget_id)
        group by 1, 2, 3)
      select coalesce(m.category, 'exchange') as category, coalesce(m.municipality_code, 'exchange') as area,
             sum(points), count(distinct wallet_id), sum(uses)
      from used
      join counted_wallet w on w.program_id = used.program_id and w.id = used.wallet_id
      left join merchant m on m.program_id = used.program_id and m.id = used.account_id
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
