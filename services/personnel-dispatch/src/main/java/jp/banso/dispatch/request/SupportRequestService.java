package jp.banso.dispatch.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import jp.banso.dispatch.correction.Correction;
import jp.banso.dispatch.organization.Organizations;
import jp.banso.dispatch.skill.AskedSkill;
import jp.banso.dispatch.skill.SkillService;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.MergePatch;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.jurisdiction.Caller;
import jp.banso.platform.problem.DomainException;

/** Keeps the requests. */
@ApplicationScoped
@Transactional
public class SupportRequestService {

  private final SupportRequests requests;
  private final Organizations organizations;
  private final SkillService skills;
  private final MergePatch patch;
  private final Journal journal;
  private final Caller caller;
  private final Ids ids;
  private final InstantSource time;

  SupportRequestService(
      SupportRequests requests,
      Organizations organizations,
      SkillService skills,
      MergePatch patch,
      Journal journal,
      Caller caller,
      Ids ids,
      InstantSource time) {
    this.requests = requests;
    this.organizations = organizations;
    this.skills = skills;
    this.patch = patch;
    this.journal = journal;
    this.caller = caller;
    this.ids = ids;
    this.time = time;
  }

  SupportRequestView draft(NewSupportRequest text) {
    organizations.require(text.organization());
    check(text);
    var request = SupportRequest.draft(ids.next(), text, caller.displayName(), time.instant());
    requests.persistAndFlush(request);
    journal.append("support-request.drafted", request.view().path(), null, request.view());
    return request.view();
  }

  SupportRequestView correct(UUID id, Version expected, Correction correction) {
    return change(
        requests.held(id),
        expected,
        "support-request.corrected",
        request -> {
          var merged =
              patch.merged(request.description(), NewSupportRequest.class, correction.changes());
          check(merged);
          request.correct(merged);
        });
  }

  SupportRequestView move(UUID id, Version expected, RequestStateChange change) {
    return change(
        requests.held(id),
        expected,
        "support-request." + change.state().name().toLowerCase(java.util.Locale.ROOT),
        request -> {
          request.become(change.state(), change.reason());
          if (!change.state().isOpen() && requests.isAssigned(id)) {
            throw RequestProblem.REQUEST_HAS_ASSIGNMENTS.with();
          }
        });
  }

  Page<SupportRequestRow> list(RequestFilter filter, PageRequest page) {
    return Page.of(
        requests.after(page, filter),
        page,
        it -> it.view().id().toString(),
        it -> SupportRequestRow.of(it.view(), organizations.name(it.view().organization())));
  }

  /**
   * One request.
   *
   * @throws DomainException {@link RequestProblem#REQUEST_NOT_FOUND}
   */
  public SupportRequestView identified(UUID id) {
    return requests.identified(id).view();
  }

  /**
   * One request that people can be proposed for, held until the transaction ends.
   *
   * @throws DomainException {@link RequestProblem#REQUEST_NOT_FOUND} or {@link
   *     RequestProblem#REQUEST_NOT_OPEN}
   */
  public SupportRequestView heldOpen(UUID id) {
    var request = requests.held(id);
    request.requireOpen();
    return request.view();
  }

  /** Notes that somebody comes, or that the last of them no longer does. */
  public void matched(UUID id, boolean someoneComes) {
    var request = requests.held(id);
    var before = request.view();
    request.matched(someoneComes);
    requests.flush();
    var after = request.view();
    if (before.state() != after.state()) {
      journal.append(
          someoneComes ? "support-request.matched" : "support-request.reopened",
          after.path(),
          before,
          after);
    }
  }

  /** Submitted requests nobody comes for yet, oldest first. */
  public List<SupportRequestView> waiting(int most) {
    return requests.waiting(most).stream().map(SupportRequest::view).toList();
  }

  /** Submitted and matched requests of an organisation, oldest first. */
  public List<SupportRequestView> open(String organization, int most) {
    return requests.open(organization, most).stream().map(SupportRequest::view).toList();
  }

  private SupportRequestView change(
      SupportRequest request, Version expected, String event, Consumer<SupportRequest> change) {
    var before = request.view();
    expected.requireMatches(before.version());
    change.accept(request);
    requests.flush();
    journal.append(event, before.path(), before, request.view());
    return request.view();
  }

  private void check(NewSupportRequest text) {
    skills.requireKnown(text.skills().stream().map(AskedSkill::key).toList());
  }
}
