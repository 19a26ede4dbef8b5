package jp.banso.points.law;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.ledger.Database;
import jp.banso.points.program.KnownPrograms;
import jp.banso.points.program.LegalKind;

/** Reads what was unused on a base date out of the entries. */
@ApplicationScoped
@Transactional
class LegalReports {

  // A lot's points were issued on the first day anything of its origin and last day was granted.
  // One that a reversal opened holds points that were issued earlier, nobody knows when: it is
  // never taken for short-lived. Nothing takes effect after it is recorded, so the first condition
  // leaves out only what is later in both senses.
  private static final String UNUSED =
      """
      with asked as (select ?::uuid as program, ?::date as day, ?::timestamptz as over),
      line as (
        select l.id, l.budget_id, l.paid, l.expires_on, e.amount, e.recorded_at < asked.over as counted, t.kind,
               (e.recorded_at at time zone 'Asia/Tokyo')::date as day,
               first_value(t.kind) over (partition by l.id order by e.version) as opened_by
        from asked
        join lot l on l.program_id = asked.program
        join entry e on e.program_id = l.program_id and e.account_id = l.wallet_id and e.lot_id = l.id
        join txn t on t.program_id = e.program_id and t.id = e.txn_id
        where e.recorded_at < asked.over or e.effective_at < asked.over),
      issue as (
        select budget_id, paid, expires_on, min(day) as day from line
        where kind in ('GRANT', 'STAMP') and amount > 0 group by 1, 2, 3),
      unused as (
        select line.paid, coalesce(line.expires_on >= asked.day, true) as usable,
               line.opened_by <> 'REVERSAL' and coalesce(line.expires_on < issue.day + interval '6 months', false) as short,
               coalesce(sum(line.amount) filter (where counted), 0) as points,
               coalesce(sum(line.amount) filter (where not counted), 0) as later
        from line cross join asked
        left join issue on issue.budget_id = line.budget_id and issue.paid = line.paid and issue.expires_on = line.expires_on
        group by line.id, line.paid, line.expires_on, line.opened_by, issue.day, asked.day)
      select p.legal_kind, p.paid, p.expiry_months,
             coalesce(sum(points) filter (where u.paid and usable), 0),
             coalesce(sum(points) filter (where u.paid and usable and short), 0),
             coalesce(sum(points) filter (where not u.paid and usable), 0),
             coalesce(sum(points) filter (where u.paid and not usable), 0),
             coalesce(sum(later) filter (where u.paid), 0)
      from program p left join unused u on true
      where p.id = (select program from asked) group by p.id""";

  private final KnownPrograms programs;
  private final Database database;
  private final InstantSource time;

  LegalReports(KnownPrograms programs, Database database, InstantSource time) {
    this.programs = programs;
    this.database = database;
    this.time = time;
  }

  LegalReport on(UUID program, LocalDate day, Locale locale) {
    var date = new BaseDate(day);
    var known = programs.named(program);
    date.mustBeOver(JapanTime.today(time));
    return database
        .query(
            UNUSED,
            row ->
                LegalReport.of(
                    known,
                    LegalKind.valueOf(row.getString(1)),
                    row.getBoolean(2),
                    row.getInt(3),
                    date,
                    new Unused(
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8)),
                    locale),
            program,
            date.day(),
            date.over())
        .getFirst();
  }
}
