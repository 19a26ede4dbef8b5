package jp.banso.points.effect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.banso.points.campaign.CampaignService;
import jp.banso.points.ledger.Database;
import jp.banso.points.program.KnownPrograms;

/** Compares two groups over two periods, in one statement. */
@ApplicationScoped
@Transactional
class ComparisonService {
  private static final String COMPARED =
      """
      with asked as (
        select ?::uuid as program, ?::uuid as campaign, ?::uuid as budget, string_to_array(?, chr(10)) as participants,
               string_to_array(?, chr(10)) as comparison, ?::boolean as others, ?::timestamptz as before_begins,
               ?::timestamptz as before_over, ?::timestamptz as begins, ?::timestamptz as over),
      member as (select unit, treated from (%s) m where treated is not null),
      use as (%s),
      own as (
        select m.unit, m.treated, %s as before, %s as after
        from member m left join use on use.unit = m.unit group by 1, 2),
      person as (
        select m.treated, count(distinct person) filter (where not late) as before,
               count(distinct person) filter (where late) as after
        from member m join use on use.unit = m.unit group by 1),
      spent as (
        select m.treated, sum(e.amount) as points
        from asked
        join entry e on e.program_id = asked.program and e.recorded_at >= asked.begins and e.recorded_at < asked.over
                    and e.budget_id = asked.budget
        join member m on m.unit = e.account_id
        join txn t on t.program_id = e.program_id and t.id = e.txn_id
        left join txn o on o.program_id = t.program_id and o.id = t.reverses
        where coalesce(o.kind, t.kind) in ('GRANT', 'STAMP') group by 1)
      select own.treated, count(*), avg(own.before), avg(own.after), coalesce(var_samp(own.after - own.before), 0),
             coalesce(max(person.before), 0), coalesce(max(person.after), 0), coalesce(max(spent.points), 0)
      from own
      left join person on person.treated = own.treated
      left join spent on spent.treated = own.treated
      group by own.treated""";

  private static final String IN_EITHER =
      """
       e.recorded_at >= asked.before_begins and e.recorded_at < asked.over
       and (e.recorded_at < asked.before_over or e.recorded_at >= asked.begins)""";

  private static final String BY_HOLDERS =
      """
      select e.account_id as unit, e.account_id as person, e.recorded_at >= asked.begins as late, o.id is null as happened,
             e.txn_id as txn, -e.amount as points
      from asked
      join entry e on e.program_id = asked.program
      join member m on m.unit = e.account_id
      join txn t on t.program_id = e.program_id and t.id = e.txn_id
      left join txn o on o.program_id = t.program_id and o.id = t.reverses
      where coalesce(o.kind, t.kind) in ('REDEEM', 'CAPTURE') and (o.id is null or e.amount > 0) and
      """
          + IN_EITHER;

  private static final String AT_SHOPS =
      """
      select e.account_id as unit, l.wallet_id as person, e.recorded_at >= asked.begins as late, e.amount > 0 as happened,
             e.txn_id as txn, e.amount as points
      from asked
      join entry e on e.program_id = asked.program
      join member m on m.unit = e.account_id
      join counted_lot l on l.program_id = e.program_id and l.id = e.lot_id
      where
      """
          + IN_EITHER;

  private final KnownPrograms programs;
  private final CampaignService campaigns;
  private final Database database;

  ComparisonService(KnownPrograms programs, CampaignService campaigns, Database database) {
    this.programs = programs;
    this.campaigns = campaigns;
    this.database = database;
  }

  EffectComparison compare(UUID program, ComparisonQuestion asked, Locale locale) {
    programs.named(program);
    asked.mustMakeSense();
    var budget = asked.campaign == null ? null : campaigns.named(program, asked.campaign).budget();
    var groups = groups(program, budget, asked);
    var estimate =
        new Estimate(
            groups.getOrDefault(true, GroupCount.NOBODY),
            groups.getOrDefault(false, GroupCount.NOBODY));
    return EffectComparison.of(program, asked, estimate, locale);
  }

  private Map<Boolean, GroupCount> groups(UUID program, UUID budget, ComparisonQuestion asked) {
    var sql =
        COMPARED.formatted(
            asked.basis().members(),
            asked.basis().isOfShops() ? AT_SHOPS : BY_HOLDERS,
            asked.outcome().in("not late"),
            asked.outcome().in("late"));
    return database
        .query(
            sql,
            row -> Map.entry(row.getBoolean(1), group(row)),
            program,
            asked.campaign,
            budget,
            String.join("\n", asked.participants),
            String.join("\n", asked.comparison),
            asked.comparison.isEmpty(),
            asked.before().begins(),
            asked.before().over(),
            asked.after().begins(),
            asked.after().over())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static GroupCount group(ResultSet row) throws SQLException {
    return new GroupCount(
        row.getLong(2),
        row.getBigDecimal(3),
        row.getBigDecimal(4),
        row.getBigDecimal(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8));
  }
}
