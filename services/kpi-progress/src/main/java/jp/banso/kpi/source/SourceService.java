package jp.banso.kpi.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import jp.banso.kpi.kpi.KpiService;
import jp.banso.kpi.kpi.KpiView;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.jobs.JobView;
import jp.banso.platform.jobs.Jobs;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.time.JapanTime;

/** Keeps sources and asks for their pulls. */
@ApplicationScoped
@Transactional
public class SourceService {

  private final Sources sources;
  private final KpiService kpis;
  private final Jobs jobs;
  private final Journal journal;
  private final Ids ids;
  private final InstantSource time;

  SourceService(
      Sources sources, KpiService kpis, Jobs jobs, Journal journal, Ids ids, InstantSource time) {
    this.sources = sources;
    this.kpis = kpis;
    this.jobs = jobs;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  SourceView setUp(NewSource request) {
    var source = Source.setUp(ids.next(), kpis.named(request.kpi()), request);
    sources.persistAndFlush(source);
    journal.append("source.set-up", source.view().path(), null, source.view());
    return source.view();
  }

  SourceView correct(UUID id, Version expected, NewSource request) {
    var source = sources.named(id);
    expected.requireMatches(source.view().version());
    var before = source.view();
    source.describe(kpis.named(request.kpi()), request);
    sources.flush();
    journal.append("source.corrected", before.path(), before, source.view());
    return source.view();
  }

  SourceView show(UUID id) {
    return sources.named(id).view();
  }

  Page<SourceView> list(PageRequest page) {
    return Page.of(
        sources.after(page), page, source -> source.view().id().toString(), Source::view);
  }

  JobView pull(UUID id, PullRequest request) {
    var kpi = kpi(sources.named(id));
    var period =
        request.period() == null
            ? kpi.frequency().lastCompletedBefore(JapanTime.today(time))
            : request.period();
    return jobs.submit(PullHandler.KIND, new PullHandler.Payload(id, kpi.accept(period)));
  }

  /** Whose sources are due, and which; the nightly round asks for the whole country. */
  List<Due> due() {
    var today = JapanTime.today(time);
    return sources.enabled().stream()
        .filter(source -> source.isDue(today))
        .map(source -> new Due(source.view().id(), source.area()))
        .toList();
  }

  /** Asks for one scheduled pull; one of a retired KPI is over. */
  void pullOnSchedule(UUID id) {
    if (kpi(sources.named(id)).retiredAt() == null) {
      pull(id, new PullRequest(null));
    }
  }

  record Due(UUID source, String area) {}

  private KpiView kpi(Source source) {
    return kpis.identified(List.of(source.kpi())).values().stream()
        .findFirst()
        .orElseThrow(() -> SourceProblem.SOURCE_NOT_FOUND.with(source.view().id()));
  }
}
