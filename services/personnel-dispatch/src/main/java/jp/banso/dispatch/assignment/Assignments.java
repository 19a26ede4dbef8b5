package jp.banso.dispatch.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;

@ApplicationScoped
class Assignments implements PanacheRepositoryBase<Assignment, UUID> {

  Assignment identified(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> AssignmentProblem.ASSIGNMENT_NOT_FOUND.with(id));
  }

  List<Assignment> after(PageRequest page, AssignmentFilter filter) {
    var after = page.after() == null ? new UUID(0, 0) : page.afterId();
    var condition = filter.condition(after);
    return find(condition, filter.parameters()).range(0, page.limit()).list();
  }

  /** Whether somebody still comes for a request. */
  boolean someoneComes(UUID request) {
    return count(
            "requestId = ?1 and state in ?2",
            request,
            java.util.Arrays.stream(AssignmentState.values())
                .filter(AssignmentState::isComing)
                .toList())
        > 0;
  }

  long active(String organization) {
    return count("organizationCode = ?1 and state = ?2", organization, AssignmentState.ACTIVE);
  }
}
