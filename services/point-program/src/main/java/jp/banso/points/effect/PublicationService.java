package jp.banso.points.effect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.neighbour.NeighbourProblem;
import jp.banso.platform.problem.DomainException;
import jp.banso.points.program.KnownPrograms;

/**
 * Hands analyses to the catalogue, each month of a programme once. The catalogue is asked while no
 * transaction is open, with the token of who is there: nobody else may go on by themself.
 */
@ApplicationScoped
class PublicationService {
  private final PublicationBook book;
  private final Publications publications;
  private final KnownPrograms programs;
  private final Catalog catalog;

  PublicationService(
      PublicationBook book, Publications publications, KnownPrograms programs, Catalog catalog) {
    this.book = book;
    this.publications = publications;
    this.programs = programs;
    this.catalog = catalog;
  }

  @Transactional
  PublicationView request(UUID program, NewPublication request) {
    return book.request(program, request);
  }

  /** Goes on with what was asked for, wherever it ended. */
  PublicationView handOver(UUID program, UUID id, NewPublication request) {
    var work = begun(program, id, request);
    return work.isDone() ? work.publication() : book.handedOver(program, id, answered(work));
  }

  private HandingOver begun(UUID program, UUID id, NewPublication request) {
    try {
      return book.begin(program, id, request);
    } catch (DomainException refused) {
      if (refused.type() != EffectProblem.EFFECT_PUBLICATION_RUNNING) {
        book.dropUnasked(program, id);
      }
      throw refused;
    }
  }

  // A month may be given free only while no dataset of it can be in review: two that overlap could
  // be subtracted
  private CatalogDataset answered(HandingOver work) {
    var publication = work.publication();
    try {
      return catalog.handOver(work.draft(), work.analysis());
    } catch (DomainException failure) {
      if (failure.type() == NeighbourProblem.NEIGHBOUR_REFUSED && !work.askedBefore()) {
        book.drop(publication.program(), publication.id());
      } else {
        book.unanswered(publication.program(), publication.id());
      }
      throw failure;
    }
  }

  @Transactional
  PublicationView show(UUID program, UUID id) {
    return publications.named(program, id).view();
  }

  @Transactional
  Page<PublicationView> list(UUID program, PageRequest page) {
    programs.named(program);
    return Page.of(
        publications.after(program, page), page, it -> it.id().toString(), Publication::view);
  }
}
