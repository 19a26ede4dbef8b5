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

  private static final String EFFECTS =
      """
      with by_wallet as (
        select program_id, to_char(recorded_at at time zone 'Asia/Tokyo', 'YYYY-MM') as month, wallet_id as wallet,
               sum(issued) as issued, sum(used) as redeemed
        from flow
        where program_id = ? and recorded_at >= ? and recorded_at < ?
        group by 1, 2, 3),
      by_month as (
        select month, w.municipality_code as municipality, wallet, issued, redeemed
        from by_wallet join counted_wallet w on w.program_id = by_wallet.program_id and w.id = wallet),
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
            period.over());
    return new Page<>(new EffectList(counts).rows(), null);
  }
}
