package jp.banso.kpi.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import jp.banso.kpi.period.Period;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import org.hibernate.Session;

/** Reads approved figures across KPIs, in one statement. */
@ApplicationScoped
@Transactional
public class IndicatorValueService {

  private final Session database;

  IndicatorValueService(Session database) {
    this.database = database;
  }

  Page<IndicatorValueView> list(
      Period period, String indicator, String prefecture, PageRequest page) {
    var after = Objects.requireNonNullElse(page.after(), "/").split("/", 2);
    var rows =
        database
            .createNativeQuery(
                """
                select m.organization_code, m.kpi_code, m.period, m.value, m.numerator, m.denominator, k.unit,
                  m.recorded_at
                from measurement m join kpi k on k.id = m.kpi_id
                where m.period = :period and m.state in ('APPROVED', 'LOCKED')
                  and (:indicator = '' or m.kpi_code = :indicator)
                  and starts_with(m.organization_code, :prefecture)
                  and (m.organization_code, m.kpi_code) > (:organization, :code)
                order by m.organization_code, m.kpi_code limit :most
                """,
                IndicatorValueView.class)
            .setParameter("period", period.label())
            .setParameter("indicator", Objects.requireNonNullElse(indicator, ""))
            .setParameter("prefecture", Objects.requireNonNullElse(prefecture, ""))
            .setParameter("organization", after[0])
            .setParameter("code", after[1])
            .setParameter("most", page.limit() + 1)
            .getResultList()
            .stream()
            .map(IndicatorValueView::plain)
            .toList();
    return Page.of(rows, page, IndicatorValueView::key, value -> value);
  }
}
