package jp.banso.kpi.kpi;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;

@ApplicationScoped
class Kpis implements PanacheRepositoryBase<Kpi, UUID> {

  /** The nearest definition goes first: the prefecture's before the nation's. */
  private static final String NEAREST_FIRST = " order by length(area) desc, id";

  Kpi named(String code) {
    return find("code = ?1" + NEAREST_FIRST, code)
        .firstResultOptional()
        .orElseThrow(() -> KpiProblem.KPI_NOT_FOUND.with(code));
  }

  /** Of any number of texts: those that are codes are found first, then read. */
  List<Kpi> named(Collection<String> texts) {
    var codes =
        getEntityManager()
            .createNativeQuery(
                "select distinct code from kpi where code = any(string_to_array(:texts, ','))",
                String.class)
            .setParameter("texts", String.join(",", texts))
            .getResultList();
    return list("code in ?1" + NEAREST_FIRST, codes);
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<Kpi> after(PageRequest page) {
    var rows =
        page.after() == null ? find("order by id") : find("id > ?1 order by id", page.afterId());
    return rows.range(0, page.limit()).list();
  }
}
