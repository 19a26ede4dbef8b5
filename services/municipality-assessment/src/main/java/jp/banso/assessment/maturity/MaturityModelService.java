package jp.banso.assessment.maturity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.banso.assessment.indicator.IndicatorService;
import jp.banso.assessment.indicator.IndicatorView;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.journal.Journal;

/** Drafts, corrects and publishes models. */
@ApplicationScoped
@Transactional
public class MaturityModelService {

  private static final String STANDARD = "BANSO-DX-BASIC";

  private final MaturityModels models;
  private final IndicatorService indicators;
  private final Journal journal;
  private final Ids ids;
  private final InstantSource time;

  MaturityModelService(
      MaturityModels models,
      IndicatorService indicators,
      Journal journal,
      Ids ids,
      InstantSource time) {
    this.models = models;
    this.indicators = indicators;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /** A model that may be used. */
  public MaturityModelView published(UUID id) {
    var model = models.named(id).view();
    if (model.state() != ModelState.PUBLISHED) {
      throw ModelProblem.MODEL_NOT_PUBLISHED.with(model.code(), model.edition());
    }
    return model;
  }

  /** What a municipality is seen by as long as nobody has chosen another. */
  public MaturityModelView standard() {
    return models.newestPublished(STANDARD).view();
  }

  MaturityModelView draft(NewMaturityModel request) {
    check(request.definition());
    int edition = models.lastEditionOf(request.code()) + 1;
    var model = MaturityModel.draft(ids.next(), edition, request, time.instant());
    models.persistAndFlush(model);
    var view = model.view();
    journal.append("maturity-model.drafted", view.path(), null, view);
    return view;
  }

  MaturityModelView correct(UUID id, Version expected, ModelDefinition definition) {
    check(definition);
    return change(id, expected, "maturity-model.corrected", model -> model.correct(definition));
  }

  MaturityModelView become(UUID id, Version expected, ModelState next) {
    return change(
        id, expected, "maturity-model.published", model -> model.become(next, time.instant()));
  }

  MaturityModelView show(UUID id) {
    return models.named(id).view();
  }

  Page<MaturityModelRow> list(PageRequest page) {
    return Page.of(
        models.after(page),
        page,
        model -> model.id().toString(),
        model -> MaturityModelRow.of(model.view()));
  }

  private MaturityModelView change(
      UUID id, Version expected, String event, Consumer<MaturityModel> work) {
    var model = models.forChange(id);
    var before = model.view();
    expected.requireMatches(before.version());
    work.accept(model);
    models.flush();
    var after = model.view();
    journal.append(event, after.path(), before, after);
    return after;
  }

  private void check(ModelDefinition definition) {
    definition.check(
        indicators.indicators().stream().map(IndicatorView::code).collect(Collectors.toSet()));
  }
}
