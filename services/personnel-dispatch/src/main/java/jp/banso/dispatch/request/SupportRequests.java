package jp.banso.dispatch.request;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;

@ApplicationScoped
class SupportRequests implements PanacheRepositoryBase<SupportRequest, UUID> {

  SupportRequest identified(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> RequestProblem.REQUEST_NOT_FOUND.with(id));
  }

  /** The same, held until the transaction ends: no assignment slips in while it is closed. */
  SupportRequest held(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> RequestProblem.REQUEST_NOT_FOUND.with(id));
  }

  List<SupportRequest> after(PageRequest page, RequestFilter filter) {
    var after = page.after() == null ? new UUID(0, 0) : page.afterId();
    var condition = filter.condition(after);
    return find(condition, filter.parameters()).range(0, page.limit()).list();
  }

  List<SupportRequest> waiting(int most) {
    return find("state = ?1 order by id", RequestState.SUBMITTED).range(0, most - 1).list();
  }

  List<SupportRequest> open(String organization, int most) {
    return find(
            "organizationCode = ?1 and state in ?2 order by id",
            organization,
            List.of(RequestState.SUBMITTED, RequestState.MATCHED))
        .range(0, most - 1)
        .list();
  }

  boolean isAssigned(UUID id) {
    return getEntityManager()
        .createNativeQuery(
            "select exists(select 1 from assignment where request_id = :id"
                + " and state in ('PROPOSED', 'ACCEPTED', 'ACTIVE'))",
            Boolean.class)
        .setParameter("id", id)
        .getSingleResult()
        .equals(true);
  }
}
