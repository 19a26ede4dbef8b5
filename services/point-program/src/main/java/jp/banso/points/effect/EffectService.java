package jp.banso.points.effect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.Page;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.ledger.Database;
import jp.banso.points.program.KnownPrograms;

/** Counts what a programme's points did. */
@ApplicationScoped
@Transactional
class EffectService {
  private static final int LONGEST_PERIOD = 36;

  // A reversal counts against what it reverses, in the month it happened
  private static final String EFFECTS =
      """
      select to_char(e.recorded_at at time zone 'Asia/Tokyo', 'YYYY-MM') as month, w.municipality_code as municipality,
             count(distinct w.id) as persons,
             coalesce(sum(e.amount) filter (where coalesce(o.kind, t.kind) in ('GRANT', 'STAMP')), 0) as issued,
             coalesce(-sum(e.amount) filter (where coalesce(o.kind, t.kind) in ('REDEEM', 'CAPTURE')), 0) as redeemed
      from entry e
      join wallet w on w.program_id = e.program_id and w.id = e.account_id
      join txn t on t.program_id = e.program_id and t.id = e.txn_id
      left join txn o on o.program_id = t.program_id and o.id = t.reverses
      where e.program_id = ? and e.recorded_at >= ? and e.recorded_at < ?
      group by grouping sets ((1, 2), (1)) order by 1, 2 nulls first""";

  private final KnownPrograms programs;
  private final Database database;

  EffectService(KnownPrograms programs, Database database) {
    this.programs = programs;
    this.database = database;
  }

  Page<EffectRow> effects(UUID program, YearMonth from, YearMonth to) {
    programs.named(program);
    if (to.isBefore(from) || from.plusMonths(LONGEST_PERIOD).isBefore(to.plusMonths(1))) {
      throw EffectProblem.EFFECT_PERIOD_INVALID.with(from, to, LONGEST_PERIOD);
    }
    var months = new LinkedHashMap<String, List<EffectRow>>();
    database
        .query(
            EFFECTS,
            row ->
                EffectRow.of(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5)),
            program,
            JapanTime.startOf(from.atDay(1)),
            JapanTime.startOf(to.plusMonths(1).atDay(1)))
        .forEach(row -> months.computeIfAbsent(row.month(), any -> new ArrayList<>()).add(row));
    return new Page<>(
        months.values().stream().flatMap(month -> Suppression.of(month).stream()).toList(), null);
  }
}
