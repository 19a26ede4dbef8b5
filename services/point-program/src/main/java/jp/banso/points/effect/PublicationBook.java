package jp.banso.points.effect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.banso.platform.http.Ids;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.program.KnownPrograms;

/** Writes down how far a handing over is, each step in a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class PublicationBook {
  /** The catalogue is asked four times and looked at once more, for four seconds each at most. */
  private static final Duration ASKING = Duration.ofSeconds(30);

  private final Publications publications;
  private final AnalysisService analyses;
  private final KnownPrograms programs;
  private final Journal journal;
  private final Ids ids;
  private final InstantSource time;

  PublicationBook(
      Publications publications,
      AnalysisService analyses,
      KnownPrograms programs,
      Journal journal,
      Ids ids,
      InstantSource time) {
    this.publications = publications;
    this.analyses = analyses;
    this.programs = programs;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  /** Takes the months; what was asked for just so before, and not finished, is the same. */
  @Transactional(TxType.MANDATORY)
  PublicationView request(UUID program, NewPublication request) {
    return publications
        .unfinished(program, periodOf(request), request.campaign())
        .orElseGet(() -> requested(program, ids.next(), request))
        .view();
  }

  private Publication requested(UUID programId, UUID id, NewPublication request) {
    var program = programs.named(programId);
    var period = periodOf(request);
    if (!period.lastDay().isBefore(JapanTime.today(time))) {
      throw EffectProblem.EFFECT_PERIOD_NOT_OVER.with(request.to());
    }
    publications.takeMonths(programId, program.issuer(), period);
    var now = time.instant().truncatedTo(ChronoUnit.MICROS);
    var publication = Publication.requested(program, id, period, request, now);
    publications.persistAndFlush(publication);
    var view = publication.view();
    journal.append("effect.publication-requested", view.path(), null, view);
    return publication;
  }

  /** Begins to hand it over, unless that is done. One that was dropped before begins anew. */
  HandingOver begin(UUID program, UUID id, NewPublication request) {
    var publication =
        publications.findForChange(program, id).orElseGet(() -> requested(program, id, request));
    if (publication.isHandedOver()) {
      return new HandingOver(publication.view(), null, null, false);
    }
    var asked = publication.request();
    var analysis = analyses.analysis(program, asked.campaign(), asked.from(), asked.to());
    var period = periodOf(asked);
    if (!analysis.hasUsers()) {
      throw EffectProblem.EFFECT_TOO_FEW_PERSONS.with(period);
    }
    var before = publication.asked(time.instant().truncatedTo(ChronoUnit.MICROS), ASKING);
    publications.flush();
    var draft = CatalogDraft.of(analysis, period, asked);
    return new HandingOver(publication.view(), draft, analysis, before);
  }

  PublicationView handedOver(UUID program, UUID id, CatalogDataset dataset) {
    var publication = publications.findForChange(program, id).orElseThrow();
    var before = publication.view();
    publication.handedOver(dataset);
    publications.flush();
    var view = publication.view();
    journal.append("effect.published", view.path(), before, view);
    return view;
  }

  /** The next try goes on with it. */
  void unanswered(UUID program, UUID id) {
    publications.findForChange(program, id).ifPresent(Publication::unanswered);
  }

  /** Nothing of it is in the catalogue that somebody could publish: its months are free again. */
  void drop(UUID program, UUID id) {
    publications.findForChange(program, id).ifPresent(this::dropped);
  }

  /** The same where the catalogue was never asked. */
  void dropUnasked(UUID program, UUID id) {
    publications.findForChange(program, id).filter(it -> !it.wasAsked()).ifPresent(this::dropped);
  }

  private void dropped(Publication publication) {
    var view = publication.view();
    publications.drop(publication, periodOf(publication.request()));
    journal.append("effect.publication-dropped", view.path(), view, null);
  }

  private static EffectPeriod periodOf(NewPublication request) {
    return EffectPeriod.of(request.from(), request.to(), AnalysisService.LONGEST_PERIOD);
  }
}
