package jp.banso.catalog.dataset;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;

@ApplicationScoped
class Datasets implements PanacheRepositoryBase<Dataset, UUID> {

  Dataset named(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> DatasetProblem.DATASET_NOT_FOUND.with(id));
  }

  /**
   * The row locked for a change. A published dataset of another town is visible but not the
   * caller's to change: the lock asks the database for the right to write, so it is not found.
   */
  Dataset forChange(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> DatasetProblem.DATASET_NOT_FOUND.with(id));
  }

  List<Dataset> after(PageRequest page) {
    var rows =
        page.afterId() == null ? find("order by id") : find("id > ?1 order by id", page.afterId());
    return rows.page(0, page.limit() + 1).list();
  }
}
