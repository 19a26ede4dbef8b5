package jp.banso.points.effect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import jp.banso.platform.http.Page;
import jp.banso.points.ledger.Database;
import jp.banso.points.program.KnownPrograms;

/** Counts what a programme's points did. */
@ApplicationScoped
@Transactional
class EffectService {
  private static final int LONGEST_PERIOD = 36;

  // Read where points came from or went to, as in AnalysisReader: a reversal counts against what it
  // reverses, in its own month
  private static final String EFFECTS =
      """
      with by_wallet as (
        select to_char(e.recorded_at at time zone 'Asia/Tokyo', 'YYYY-MM') as month, l.wallet_id as wallet,
               -sum(e.amount) filter (where a.kind = 'BUDGET') as issued,
               sum(e.amount) filter (where a.kind in ('MERCHANT', 'CARRIER')) as redeemed
        from account a
        join entry e on e.program_id = a.program_id and e.account_id = a.id
        join counted_lot l on l.program_id = e.program_id and l.id = e.lot_id
        where a.program_id = ? and a.kind in ('BUDGET', 'MERCHANT', 'CARRIER', 'EXPIRED')
          and e.recorded_at >= ? and e.recorded_at < ?
        group by 1, 2),
      by_month as (
        select b.month, w.municipality_code as municipality, b.wallet, b.issued, b.redeemed
        from by_wallet b join counted_wallet w on w.id = b.wallet and w.program_id = ?),
      counted as (
        select month, municipality, issued, redeemed from by_month
        union all select month, null, issued, redeemed from by_month
        union all select null, null, sum(issued), sum(redeemed) from by_month group by wallet)
      select month, municipality, count(*), coalesce(sum(issued), 0), count(issued), coalesce(sum(redeemed), 0), count(redeemed)
      from counted group by 1, 2 order by 1, 2 nulls first""";

  private final KnownPrograms programs;
  private final Database database;

  EffectService(KnownPrograms programs, Database database) {
    this.programs = programs;
    this.database = database;
  }

  Page<EffectRow> effects(UUID program, String from, String to) {
    programs.named(program);
    var period = EffectPeriod.of(from, to, LONGEST_PERIOD);
    var counts =
        database.query(
            EFFECTS,
            row ->
                new EffectCount(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    new Amount(row.getLong(4), row.getLong(5)),
                    new Amount(row.getLong(6), row.getLong(7))),
            program,
            period.begins(),
            period.over(),
            program);
    return new Page<>(new EffectList(counts).rows(), null);
  }
}
