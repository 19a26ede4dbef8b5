package jp.banso.kpi.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.MergePatch;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.problem.DomainException;

/** Keeps the definitions. */
@ApplicationScoped
@Transactional
public class KpiService {

  private final Kpis kpis;
  private final Journal journal;
  private final Ids ids;
  private final InstantSource time;
  private final MergePatch patch;

  KpiService(Kpis kpis, Journal journal, Ids ids, InstantSource time, MergePatch patch) {
    this.kpis = kpis;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
    this.patch = patch;
  }

  KpiView define(NewKpi request) {
    var kpi = Kpi.define(ids.next(), request, time.instant());
    kpis.persistAndFlush(kpi);
    journal.append("kpi.defined", kpi.view().path(), null, kpi.view());
    return kpi.view();
  }

  KpiView correct(String code, Version expected, KpiCorrection correction) {
    return change(
        code,
        expected,
        "kpi.corrected",
        kpi -> kpi.correct(patch.merged(kpi.description(), NewKpi.class, correction.changes())));
  }

  KpiView retire(String code, Version expected, Retirement request) {
    return change(
        code, expected, "kpi.retired", kpi -> kpi.retire(request.reason(), time.instant()));
  }

  Page<KpiRow> list(PageRequest page) {
    return Page.of(
        kpis.after(page), page, kpi -> kpi.view().id().toString(), kpi -> KpiRow.of(kpi.view()));
  }

  /**
   * The definition that code means to the caller: the nearest one.
   *
   * @throws DomainException {@link KpiProblem#KPI_NOT_FOUND}
   */
  public KpiView named(String code) {
    return kpis.named(code).view();
  }

  /** Definitions by their identity, in one statement. */
  public Map<UUID, KpiView> identified(Collection<UUID> identities) {
    return kpis.list("id in ?1", identities).stream()
        .map(Kpi::view)
        .collect(Collectors.toMap(KpiView::id, Function.identity()));
  }

  /** The definitions those codes mean to the caller, by code, in two statements. */
  public Map<String, KpiView> named(Collection<String> codes) {
    return kpis.named(codes).stream()
        .map(Kpi::view)
        .collect(Collectors.toMap(KpiView::code, Function.identity(), (nearest, other) -> nearest));
  }

  private KpiView change(String code, Version expected, String event, Consumer<Kpi> change) {
    var kpi = kpis.named(code);
    expected.requireMatches(kpi.view().version());
    var before = kpi.view();
    change.accept(kpi);
    kpis.flush();
    journal.append(event, before.path(), before, kpi.view());
    return kpi.view();
  }
}
