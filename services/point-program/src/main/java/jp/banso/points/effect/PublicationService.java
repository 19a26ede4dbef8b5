package jp.banso.points.effect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.program.KnownPrograms;

/** Hands analyses to the catalogue, each month of a programme once. */
@ApplicationScoped
@Transactional
class PublicationService {
  private final Publications publications;
  private final AnalysisService analyses;
  private final KnownPrograms programs;
  private final Catalog catalog;
  private final Journal journal;
  private final Ids ids;
  private final InstantSource time;

  PublicationService(
      Publications publications,
      AnalysisService analyses,
      KnownPrograms programs,
      Catalog catalog,
      Journal journal,
      Ids ids,
      InstantSource time) {
    this.publications = publications;
    this.analyses = analyses;
    this.programs = programs;
    this.catalog = catalog;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  PublicationView publish(UUID programId, NewPublication request) {
    var program = programs.named(programId);
    var analysis = analyses.analysis(programId, request.campaign(), request.from(), request.to());
    var period = EffectPeriod.of(request.from(), request.to(), AnalysisService.LONGEST_PERIOD);
    if (!period.lastDay().isBefore(JapanTime.today(time))) {
      throw EffectProblem.EFFECT_PERIOD_NOT_OVER.with(request.to());
    }
    if (!analysis.hasUsers()) {
      throw EffectProblem.EFFECT_TOO_FEW_PERSONS.with(period);
    }
    publications.takeMonths(programId, program.issuer(), period);
    var dataset = catalog.handOver(CatalogDraft.of(analysis, period, request), analysis);
    var publication =
        Publication.of(program, ids.next(), request.campaign(), period, dataset, time.instant());
    publications.persistAndFlush(publication);
    var view = publication.view();
    journal.append("effect.published", view.path(), null, view);
    return view;
  }

  PublicationView show(UUID program, UUID id) {
    return publications.named(program, id).view();
  }

  Page<PublicationView> list(UUID program, PageRequest page) {
    programs.named(program);
    return Page.of(
        publications.after(program, page), page, it -> it.id().toString(), Publication::view);
  }
}
