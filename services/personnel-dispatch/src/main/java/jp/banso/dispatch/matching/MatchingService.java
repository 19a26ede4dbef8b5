package jp.banso.dispatch.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import jp.banso.dispatch.organization.Organizations;
import jp.banso.dispatch.request.SupportRequestService;
import jp.banso.dispatch.request.SupportRequestView;
import jp.banso.dispatch.specialist.SpecialistService;
import jp.banso.dispatch.specialist.SpecialistView;
import jp.banso.platform.problem.DomainException;

/** Reads the pool and ranks it: three statements, however large the pool. */
@ApplicationScoped
@Transactional
public class MatchingService {

  /** More than any prefecture has; a bound all the same. */
  private static final int MOST = 5_000;

  private final SupportRequestService requests;
  private final SpecialistService specialists;
  private final Commitments commitments;
  private final Organizations organizations;

  MatchingService(
      SupportRequestService requests,
      SpecialistService specialists,
      Commitments commitments,
      Organizations organizations) {
    this.requests = requests;
    this.specialists = specialists;
    this.commitments = commitments;
    this.organizations = organizations;
  }

  CandidatesView candidates(UUID request) {
    var need = requests.identified(request);
    var pool = bounded(specialists.serving(need.organization(), MOST + 1));
    var promised = commitments.touching(need.organization(), need.from(), need.to());
    return CandidatesView.of(
        need,
        organizations.name(need.organization()),
        pool.stream()
            .map(it -> Match.of(need, it, promised.getOrDefault(it.id(), List.of())))
            .toList());
  }

  MatchingRequestsView requests(UUID specialist) {
    var person = specialists.identified(specialist);
    var waiting = bounded(requests.waiting(MOST + 1));
    var promised = commitments.of(specialist);
    return MatchingRequestsView.of(
        person, waiting.stream().map(it -> Match.of(it, person, promised)).toList());
  }

  /**
   * Which hard constraints an assignment of that person would break, judged by everything known in
   * this transaction; empty when none.
   *
   * @param terms the request with the period and days of the assignment
   */
  public List<String> broken(SupportRequestView terms, SpecialistView specialist) {
    return Match.of(terms, specialist, commitments.of(specialist.id())).refusals().stream()
        .map(refusal -> refusal.constraint().name())
        .distinct()
        .toList();
  }

  private static <T> List<T> bounded(List<T> rows) {
    if (rows.size() > MOST) {
      throw new DomainException(MatchingProblem.MATCHING_TOO_LARGE, MOST);
    }
    return rows;
  }
}
