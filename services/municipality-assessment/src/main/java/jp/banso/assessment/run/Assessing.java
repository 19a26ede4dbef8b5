package jp.banso.assessment.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.banso.assessment.indicator.IndicatorService;
import jp.banso.assessment.indicator.Observed;
import jp.banso.assessment.maturity.MaturityModelService;
import jp.banso.platform.http.Ids;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.jurisdiction.Caller;

/**
 * Computes a run: reads everything in one statement, computes, and writes run, scores and means in
 * one statement each, however many organisations there are.
 */
@ApplicationScoped
@Transactional
public class Assessing {

  private final IndicatorService indicators;
  private final MaturityModelService models;
  private final Runs runs;
  private final Scores scores;
  private final Journal journal;
  private final Caller caller;
  private final Ids ids;
  private final InstantSource time;

  Assessing(
      IndicatorService indicators,
      MaturityModelService models,
      Runs runs,
      Scores scores,
      Journal journal,
      Caller caller,
      Ids ids,
      InstantSource time) {
    this.indicators = indicators;
    this.models = models;
    this.runs = runs;
    this.scores = scores;
    this.journal = journal;
    this.caller = caller;
    this.ids = ids;
    this.time = time;
  }

  RunView assess(NewRun request, Progress progress) {
    var model = models.published(request.model());
    var prefecture = request.prefecture() == null ? "" : request.prefecture();
    var known =
        indicators.latest(request.asOf(), prefecture, request.codes()).stream()
            .collect(
                Collectors.groupingBy(Observed::organization, TreeMap::new, Collectors.toList()));
    if (known.isEmpty()) {
      throw RunProblem.NOTHING_TO_ASSESS.with(request.asOf());
    }
    List<Assessed> assessed = new ArrayList<>();
    for (List<Observed> observed : known.values()) {
      assessed.add(Assessed.of(model, observed));
      progress.made(assessed.size(), known.size());
    }
    var run =
        AssessmentRun.done(
            ids.next(),
            model,
            request,
            assessed.size(),
            Fingerprint.of(model, assessed),
            time.instant(),
            caller.subject());
    runs.persistAndFlush(run);
    var view = run.view();
    scores.write(view.id(), assessed);
    scores.writeMeans(view.id(), PrefectureMean.of(assessed));
    journal.append("assessment-run.done", view.path(), null, view);
    return view;
  }

  /** Hears how far the run is. */
  interface Progress {
    void made(long done, long total);
  }
}
