package jp.banso.points.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.ledger.Database;

/** Counts what each issuer's programmes did in a period, in one statement. */
@ApplicationScoped
@Transactional
class IndicatorValueService {
  // Of one issuer more than the page holds, and of all its programmes, also where one is asked for:
  // what may be shown of it
  // depends on the others. By the day of entry in the books, as the effects are.
  private static final String COUNTED =
      """
      with issuer as (
        select distinct organization_code from program
        where state <> 'DRAFT' and starts_with(organization_code, ?) and organization_code > ? and id = coalesce(?::uuid, id)
        order by 1 limit ?)
      select p.organization_code, p.id, count(wallet), count(*) filter (where issued is not null or used is not null), count(used),
             coalesce(sum(issued), 0), count(issued), coalesce(sum(used), 0), coalesce(sum(expired), 0), count(expired)
      from issuer
      join program p on p.organization_code = issuer.organization_code and p.state <> 'DRAFT'
      left join lateral (
        select l.wallet_id as wallet, -sum(e.amount) filter (where a.kind = 'BUDGET') as issued,
               sum(e.amount) filter (where a.kind in ('MERCHANT', 'CARRIER')) as used,
               sum(e.amount) filter (where a.kind = 'EXPIRED') as expired
        from account a
        join entry e on e.program_id = a.program_id and e.account_id = a.id
        join lot l on l.program_id = e.program_id and l.id = e.lot_id
        where a.program_id = p.id and a.kind in ('BUDGET', 'MERCHANT', 'CARRIER', 'EXPIRED')
          and e.recorded_at >= ? and e.recorded_at < ?
        group by l.wallet_id) by_wallet on true
      group by p.organization_code, p.id order by 1, 2""";

  private final Database database;
  private final InstantSource time;

  IndicatorValueService(Database database, InstantSource time) {
    this.database = database;
    this.time = time;
  }

  Page<IndicatorValue> list(
      Indicator indicator, IndicatorPeriod period, String prefecture, PageRequest page) {
    var asOf = period.asOf(JapanTime.today(time));
    var counted =
        database.query(
            COUNTED,
            IndicatorValueService::counted,
            prefecture,
            Objects.requireNonNullElse(page.after(), ""),
            indicator.program(),
            page.limit() + 1,
            JapanTime.startOf(period.first()),
            JapanTime.startOf(period.last().plusDays(1)));
    return Page.of(issuers(counted), page, Issuer::code, it -> it.value(indicator, period, asOf));
  }

  private static List<Issuer> issuers(List<Counted> counted) {
    return counted.stream()
        .collect(Collectors.groupingBy(Counted::issuer, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(it -> new Issuer(it.getKey(), it.getValue()))
        .toList();
  }

  private static Counted counted(ResultSet row) throws SQLException {
    return new Counted(
        row.getString(1),
        row.getObject(2, UUID.class),
        row.getLong(3),
        Counted.Points.ofPersons(row.getLong(4)),
        Counted.Points.ofPersons(row.getLong(5)),
        new Counted.Points(row.getLong(6), row.getLong(7)),
        new Counted.Points(row.getLong(8), row.getLong(5)),
        new Counted.Points(row.getLong(9), row.getLong(10)));
  }
}
