package jp.banso.kpi.benchmark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Locale;
import jp.banso.kpi.kpi.KpiService;
import jp.banso.kpi.organization.Organizations;
import jp.banso.kpi.period.Period;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.journal.Journal;

/** Keeps targets and baselines. */
@ApplicationScoped
@Transactional
class BenchmarkService {

  private final Benchmarks benchmarks;
  private final KpiService kpis;
  private final Organizations organizations;
  private final Journal journal;
  private final Ids ids;
  private final InstantSource time;

  BenchmarkService(
      Benchmarks benchmarks,
      KpiService kpis,
      Organizations organizations,
      Journal journal,
      Ids ids,
      InstantSource time) {
    this.benchmarks = benchmarks;
    this.kpis = kpis;
    this.organizations = organizations;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  BenchmarkView set(BenchmarkKind kind, String code, NewBenchmark request) {
    var kpi = kpis.named(code);
    kpi.accept(request.period());
    organizations.require(request.organization());
    var benchmark = Benchmark.set(ids.next(), kind, kpi, request, time.instant());
    benchmarks.persistAndFlush(benchmark);
    journal.append(event(kind, "set"), benchmark.view().path(), null, benchmark.view());
    return benchmark.view();
  }

  BenchmarkView correct(
      BenchmarkKind kind,
      String code,
      LocalGovernmentCode organization,
      Period period,
      Version expected,
      BenchmarkCorrection correction) {
    var kpi = kpis.named(code);
    var benchmark = benchmarks.named(kind, kpi, organization.code6(), period);
    expected.requireMatches(benchmark.view().version());
    kpi.accept(period);
    var before = benchmark.view();
    benchmark.correct(correction, time.instant());
    benchmarks.flush();
    journal.append(event(kind, "corrected"), before.path(), before, benchmark.view());
    return benchmark.view();
  }

  BenchmarkView show(
      BenchmarkKind kind, String code, LocalGovernmentCode organization, Period period) {
    return benchmarks.named(kind, kpis.named(code), organization.code6(), period).view();
  }

  Page<BenchmarkView> list(BenchmarkKind kind, String code, PageRequest page) {
    return Page.of(
        benchmarks.after(kind, kpis.named(code).id(), page),
        page,
        benchmark -> benchmark.view().id().toString(),
        Benchmark::view);
  }

  private static String event(BenchmarkKind kind, String what) {
    return kind.name().toLowerCase(Locale.ROOT) + "." + what;
  }
}
