package jp.banso.dispatch.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import jp.banso.dispatch.matching.MatchingService;
import jp.banso.dispatch.request.SupportRequestService;
import jp.banso.dispatch.request.SupportRequestView;
import jp.banso.dispatch.specialist.Self;
import jp.banso.dispatch.specialist.SpecialistService;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.time.JapanTime;

/** Keeps the assignments. */
@ApplicationScoped
@Transactional
public class AssignmentService {

  private final Assignments assignments;
  private final SupportRequestService requests;
  private final SpecialistService specialists;
  private final MatchingService matching;
  private final Self self;
  private final Journal journal;
  private final Ids ids;
  private final InstantSource time;

  AssignmentService(
      Assignments assignments,
      SupportRequestService requests,
      SpecialistService specialists,
      MatchingService matching,
      Self self,
      Journal journal,
      Ids ids,
      InstantSource time) {
    this.assignments = assignments;
    this.requests = requests;
    this.specialists = specialists;
    this.matching = matching;
    this.self = self;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  AssignmentView propose(NewAssignment proposal) {
    // Always the request first, then the person: two proposals never wait for each other in a
    // circle.
    var request = requests.heldOpen(proposal.request());
    var terms = terms(request, proposal);
    var specialist = specialists.held(proposal.specialist());
    var broken = matching.broken(terms, specialist);
    if (!broken.isEmpty()) {
      throw AssignmentProblem.ASSIGNMENT_BREAKS_CONSTRAINT.with(String.join(", ", broken));
    }
    var assignment = Assignment.propose(ids.next(), terms, specialist, time.instant());
    assignments.persistAndFlush(assignment);
    journal.append("assignment.proposed", assignment.view().path(), null, assignment.view());
    return assignment.view();
  }

  AssignmentView move(UUID id, Version expected, AssignmentStateChange change) {
    var assignment = readable(id);
    var before = assignment.view();
    expected.requireMatches(before.version());
    assignment.become(change, self.subject().isPresent(), JapanTime.today(time));
    assignments.flush();
    journal.append(
        "assignment." + change.state().name().toLowerCase(Locale.ROOT),
        before.path(),
        before,
        assignment.view());
    if (before.state().isComing() != change.state().isComing()) {
      requests.matched(before.request(), assignments.someoneComes(before.request()));
    }
    return assignment.view();
  }

  AssignmentView identified(UUID id) {
    return readable(id).view();
  }

  Page<AssignmentView> list(AssignmentFilter filter, PageRequest page) {
    self.subject().ifPresent(me -> filter.specialist = specialists.ofAccount(me));
    return Page.of(
        assignments.after(page, filter), page, it -> it.view().id().toString(), Assignment::view);
  }

  /** How many people are at work for an organisation. */
  public long active(String organization) {
    return assignments.active(organization);
  }

  private Assignment readable(UUID id) {
    var assignment = assignments.identified(id);
    self.subject()
        .map(specialists::ofAccount)
        .filter(me -> !me.equals(assignment.view().specialist()))
        .ifPresent(
            other -> {
              throw AssignmentProblem.ASSIGNMENT_NOT_FOUND.with(id);
            });
    return assignment;
  }

  private static SupportRequestView terms(SupportRequestView request, NewAssignment proposal) {
    if (proposal.from().isAfter(proposal.to())) {
      throw AssignmentProblem.ASSIGNMENT_ENDS_BEFORE_IT_BEGINS.with();
    }
    if (proposal.from().isBefore(request.from()) || proposal.to().isAfter(request.to())) {
      throw AssignmentProblem.ASSIGNMENT_OUTSIDE_REQUEST.with(
          request.from().toString(), request.to().toString());
    }
    return request.on(proposal.from(), proposal.to(), proposal.daysPerWeek());
  }
}
