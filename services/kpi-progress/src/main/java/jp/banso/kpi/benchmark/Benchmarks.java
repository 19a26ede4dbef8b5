package jp.banso.kpi.benchmark;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import jp.banso.kpi.kpi.KpiView;
import jp.banso.kpi.period.Period;
import jp.banso.platform.http.PageRequest;

@ApplicationScoped
class Benchmarks implements PanacheRepositoryBase<Benchmark, UUID> {

  Benchmark named(BenchmarkKind kind, KpiView kpi, String organization, Period period) {
    return find(
            "kind = ?1 and kpiId = ?2 and organizationCode = ?3 and period = ?4",
            kind,
            kpi.id(),
            organization,
            period.label())
        .firstResultOptional()
        .orElseThrow(
            () ->
                BenchmarkProblem.BENCHMARK_NOT_FOUND.with(
                    kpi.code(), organization, period.label()));
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<Benchmark> after(BenchmarkKind kind, UUID kpi, PageRequest page) {
    var rows =
        page.after() == null
            ? find("kind = ?1 and kpiId = ?2 order by id", kind, kpi)
            : find("kind = ?1 and kpiId = ?2 and id > ?3 order by id", kind, kpi, page.afterId());
    return rows.range(0, page.limit()).list();
  }
}
