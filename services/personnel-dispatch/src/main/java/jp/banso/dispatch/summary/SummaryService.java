package jp.banso.dispatch.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jp.banso.dispatch.assignment.AssignmentService;
import jp.banso.dispatch.organization.Organizations;
import jp.banso.dispatch.request.SupportRequestService;
import jp.banso.platform.code.LocalGovernmentCode;

/** Counts, in three statements. */
@ApplicationScoped
@Transactional
public class SummaryService {

  private static final int MOST = 500;

  private final Organizations organizations;
  private final SupportRequestService requests;
  private final AssignmentService assignments;

  SummaryService(
      Organizations organizations, SupportRequestService requests, AssignmentService assignments) {
    this.organizations = organizations;
    this.requests = requests;
    this.assignments = assignments;
  }

  SupportSummary of(LocalGovernmentCode code) {
    organizations.require(code);
    var open = requests.open(code.code6(), MOST);
    return new SupportSummary(
        code.code6(),
        open.size(),
        assignments.active(code.code6()),
        open.stream().map(it -> new SupportItem(it.id(), it.title(), it.state())).toList());
  }
}
