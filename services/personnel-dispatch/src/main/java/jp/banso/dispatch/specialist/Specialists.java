package jp.banso.dispatch.specialist;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;
import org.hibernate.Session;

@ApplicationScoped
class Specialists implements PanacheRepositoryBase<Specialist, UUID> {

  Specialist identified(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> SpecialistProblem.SPECIALIST_NOT_FOUND.with(id));
  }

  /** The same, held until the transaction ends: nobody else assigns them meanwhile. */
  Specialist held(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> SpecialistProblem.SPECIALIST_NOT_FOUND.with(id));
  }

  /**
   * @param subject only the person with this account; everybody when empty
   */
  List<Specialist> after(PageRequest page, Optional<String> subject) {
    var id = page.after() == null ? new UUID(0, 0) : page.afterId();
    var rows =
        subject
            .map(me -> find("id > ?1 and userSubject = ?2 order by id", id, me))
            .orElseGet(() -> find("id > ?1 order by id", id));
    return rows.range(0, page.limit()).list();
  }

  /** Those at the service of an organisation, in one statement. */
  List<Specialist> serving(String organization, int most) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            "select * from specialist where serves_organization(area, :organization)"
                + " order by id limit :most",
            Specialist.class)
        .setParameter("organization", organization)
        .setParameter("most", most)
        .getResultList();
  }
}
