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

/**
 * Counts what each issuer's programmes did in a period, in one statement. Points are accounts of
 * the issuer: they are of everybody, agree with the ledger, the settlement and the report of the
 * law, and stay when somebody withdraws from statistics. Persons are statistics about persons: who
 * withdrew is in no count of them, as in no analysis.
 */
@ApplicationScoped
@Transactional
class IndicatorValueService {
  // Of one issuer more than the page holds, and of all its programmes, also where one is asked for:
  // what may be shown of it depends on the others. By the day of entry in the books, as the effects
  // are.
  private static final String COUNTED =
      """
      with issuer as (
        select distinct organization_code from program
        where state <> 'DRAFT' and starts_with(organization_code, ?) and organization_code > ? and id = coalesce(?::uuid, id)
        order by 1 limit ?)
      select p.organization_code, p.id, count(w.id), count(w.id) filter (where issued is not null or used is not null),
             count(w.id) filter (where used is not null), count(wallet), coalesce(sum(issued), 0), count(issued),
             coalesce(sum(used), 0), count(used), coalesce(sum(expired), 0), count(expired)
      from issuer
      join program p on p.organization_code = issuer.organization_code and p.state <> 'DRAFT'
      left join lateral (
        select wallet_id as wallet, sum(f.issued) as issued, sum(f.used) as used, sum(f.expired) as expired
        from flow f
        where f.program_id = p.id and f.recorded_at >= ? and f.recorded_at < ?
        group by 1) by_wallet on true
      left join counted_wallet w on w.program_id = p.id and w.id = wallet
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
    var there = row.getLong(6);
    return new Counted(
        row.getString(1),
        row.getObject(2, UUID.class),
        Counted.Figure.ofPersons(row.getLong(4), row.getLong(3)),
        Counted.Figure.ofPersons(row.getLong(5), row.getLong(3)),
        new Counted.Figure(row.getLong(7), row.getLong(8), there),
        new Counted.Figure(row.getLong(9), row.getLong(10), there),
        new Counted.Figure(row.getLong(11), row.getLong(12), there));
  }
}
