package jp.banso.kpi.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.banso.kpi.kpi.KpiService;
import jp.banso.kpi.organization.Organizations;
import jp.banso.kpi.period.Period;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.problem.DomainException;

/** Reads series. */
@ApplicationScoped
@Transactional
public class SeriesService {

  /** Twenty years of months. */
  static final int MOST_POINTS = 240;

  private final SeriesRows rows;
  private final KpiService kpis;
  private final Organizations organizations;

  SeriesService(SeriesRows rows, KpiService kpis, Organizations organizations) {
    this.rows = rows;
    this.kpis = kpis;
    this.organizations = organizations;
  }

  SeriesView of(
      String code, LocalGovernmentCode organization, Optional<Period> from, Optional<Period> to) {
    var kpi = kpis.named(code);
    var known = organizations.require(organization);
    var start =
        from.map(period -> period.require(kpi.frequency()).start())
            .orElse(LocalDate.of(1900, 1, 1));
    var end =
        to.map(period -> period.require(kpi.frequency()).start())
            .orElse(LocalDate.of(2999, 12, 31));
    if (end.isBefore(start)) {
      throw new DomainException(SeriesProblem.SERIES_ENDS_BEFORE_START, start, end);
    }
    var points = rows.of(kpi.id(), organization.code6(), start, end, MOST_POINTS + 1);
    return SeriesView.of(kpi, organization.code6(), known.name(), everyPeriod(points));
  }

  /** Those without any figure too, so that a gap looks like one. */
  private static List<SeriesPoint> everyPeriod(List<SeriesPoint> points) {
    var every = new ArrayList<SeriesPoint>();
    for (var point : points) {
      while (!every.isEmpty()
          && !Period.of(every.getLast().period()).next().label().equals(point.period())) {
        every.add(SeriesPoint.empty(Period.of(every.getLast().period()).next()));
        requireShort(every);
      }
      every.add(point);
      requireShort(every);
    }
    return every;
  }

  private static void requireShort(List<SeriesPoint> points) {
    if (points.size() > MOST_POINTS) {
      throw new DomainException(SeriesProblem.SERIES_TOO_LONG, MOST_POINTS);
    }
  }
}
