package jp.banso.assessment.maturity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;

/** The models the caller may see: their own, and those of whoever stands above them. */
@ApplicationScoped
class MaturityModels implements PanacheRepositoryBase<MaturityModel, UUID> {

  MaturityModel named(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> ModelProblem.MODEL_NOT_FOUND.with(id));
  }

  /** Only one's own can be locked: a prefecture does not find the nation's here. */
  MaturityModel forChange(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> ModelProblem.MODEL_NOT_FOUND.with(id));
  }

  int lastEditionOf(String code) {
    return getEntityManager()
        .createQuery(
            "select coalesce(max(edition), 0) from MaturityModel where code = ?1", Integer.class)
        .setParameter(1, code)
        .getSingleResult();
  }

  MaturityModel newestPublished(String code) {
    return find("code = ?1 and state = ?2 order by edition desc", code, ModelState.PUBLISHED)
        .firstResultOptional()
        .orElseThrow(() -> ModelProblem.MODEL_NOT_FOUND.with(code));
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<MaturityModel> after(PageRequest page) {
    var rows =
        page.after() == null
            ? find("order by id")
            : find("id > ?1 order by id", UUID.fromString(page.after()));
    return rows.range(0, page.limit()).list();
  }
}
