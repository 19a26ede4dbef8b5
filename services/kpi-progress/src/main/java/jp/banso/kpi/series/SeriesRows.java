package jp.banso.kpi.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class SeriesRows {

  private final Session database;

  SeriesRows(Session database) {
    this.database = database;
  }

  /** Periods with a value or a target, earliest first, in one statement. */
  List<SeriesPoint> of(UUID kpi, String organization, LocalDate from, LocalDate to, int most) {
    return database
        .createNativeQuery(
            """
            select period, max(value) as value, max(target) as target, max(state) as state from (
              select period, period_start, value, cast(null as numeric) as target, state from measurement
                where kpi_id = :kpi and organization_code = :organization
              union all
              select period, period_start, null, value, null from benchmark
                where kpi_id = :kpi and organization_code = :organization and kind = 'TARGET') each
            where period_start between :from and :to
            group by period, period_start order by period_start limit :most
            """,
            SeriesPoint.class)
        .setParameter("kpi", kpi)
        .setParameter("organization", organization)
        .setParameter("from", from)
        .setParameter("to", to)
        .setParameter("most", most)
        .getResultList()
        .stream()
        .map(SeriesPoint::plain)
        .toList();
  }
}
