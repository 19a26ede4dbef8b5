package jp.banso.assessment.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.banso.assessment.indicator.IndicatorValue;
import jp.banso.assessment.maturity.MaturityModelService;
import jp.banso.assessment.maturity.MaturityModelView;
import jp.banso.assessment.organization.Reach;
import jp.banso.platform.code.LocalGovernment;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.code.LocalGovernments;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.jobs.JobView;
import jp.banso.platform.jobs.Jobs;
import jp.banso.platform.time.FiscalYear;

/** Asks for runs, and answers what came of them. */
@ApplicationScoped
@Transactional
public class RunService {

  private static final int ALL = Integer.MAX_VALUE;

  private final Runs runs;
  private final Scores scores;
  private final MaturityModelService models;
  private final LocalGovernments register;
  private final Reach reach;
  private final Jobs jobs;

  RunService(
      Runs runs,
      Scores scores,
      MaturityModelService models,
      LocalGovernments register,
      Reach reach,
      Jobs jobs) {
    this.runs = runs;
    this.scores = scores;
    this.models = models;
    this.register = register;
    this.reach = reach;
    this.jobs = jobs;
  }

  /** A run that others may build on. */
  public RunView show(UUID id) {
    return runs.named(id).view();
  }

  /** Every score of a run that the caller may see, in code order. */
  public List<ScoreView> scoresOf(UUID run) {
    return scores.page(run, "", "", ALL).stream().map(AssessmentScore::view).toList();
  }

  /** By the latest run as of a day or before, which is the score that counts. */
  public Optional<LatestScore> latest(String organization, LocalDate asOf) {
    return scores
        .latest(organization, asOf)
        .map(it -> new LatestScore(runs.named(it.run()).view(), it.view()));
  }

  /** What a model would make of these values, outside any run. */
  public Assessment trial(MaturityModelView model, List<IndicatorValue> values) {
    return Assessment.of(
        model,
        values.stream().map(it -> new Input(it.indicator(), it.value(), it.missing())).toList());
  }

  /** What a run's municipalities of a prefecture have on average. */
  public List<PrefectureMean> means(UUID run, String prefecture) {
    return scores.means(run, prefecture);
  }

  /** One axis (or overall) in a fiscal year, by organisation, of those after a code. */
  public List<YearScore> ofYear(
      String axis, FiscalYear year, String prefecture, String after, int limit) {
    return scores.ofYear(axis, year, prefecture, after, limit);
  }

  JobView start(NewRun request) {
    models.published(request.model());
    if (!request.codes().isEmpty()) {
      reach.requireAll(request.organizations());
    }
    return jobs.submit(RunHandler.KIND, request);
  }

  Page<RunView> list(PageRequest page) {
    return Page.of(
        runs.after(page).stream().map(AssessmentRun::view).toList(),
        page,
        run -> run.id().toString(),
        run -> run);
  }

  ScoresView scores(UUID id, String prefecture, PageRequest page) {
    var model = models.published(show(id).model());
    String after = page.after() == null ? "" : page.after();
    var rows =
        scores.page(id, prefecture, after, page.limit() + 1).stream()
            .map(AssessmentScore::view)
            .toList();
    return ScoresView.of(
        model.axes(),
        model.levels(),
        Page.of(
            rows, page, ScoreView::organization, it -> ScoreRow.of(it, who(it.organization()))));
  }

  ScoreExplanation explain(UUID id, LocalGovernmentCode organization) {
    var run = show(id);
    var again = score(id, organization).again(models.published(run.model()));
    return new ScoreExplanation(
        id,
        again.organization(),
        who(again.organization()).name(),
        again.vintage(),
        again.assessment().overall(),
        again.assessment().axes(),
        again.assessment().items());
  }

  /** Computes the run again from what it kept, and compares. */
  Verification verify(UUID id) {
    var run = show(id);
    var model = models.published(run.model());
    var kept = scores.page(id, "", "", ALL);
    var again = kept.stream().map(it -> it.again(model)).toList();
    var different =
        IntStream.range(0, kept.size())
            .filter(i -> !kept.get(i).equalsAgain(again.get(i).assessment()))
            .mapToObj(i -> again.get(i).organization())
            .toList();
    var seen = new Fingerprint(run.inputHash(), run.resultHash());
    return new Verification(
        kept.size(),
        run.assessed(),
        different,
        kept.size() < run.assessed()
            ? null
            : different.isEmpty() && Fingerprint.of(model, again).equals(seen));
  }

  private AssessmentScore score(UUID run, LocalGovernmentCode organization) {
    return scores
        .of(run, organization.code6())
        .orElseThrow(() -> RunProblem.SCORE_NOT_FOUND.with(organization));
  }

  private LocalGovernment who(String code) {
    return register.require(LocalGovernmentCode.of(code));
  }
}
