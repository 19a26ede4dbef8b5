package jp.banso.kpi.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;

@ApplicationScoped
class Sources implements PanacheRepositoryBase<Source, UUID> {

  Source named(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> SourceProblem.SOURCE_NOT_FOUND.with(id));
  }

  List<Source> enabled() {
    return list("enabled order by id");
  }

  /** Leaves the version alone: nobody who corrects a source minds that it was pulled meanwhile. */
  void pulledOn(UUID id, LocalDate today) {
    update("lastPulledOn = ?1 where id = ?2", today, id);
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<Source> after(PageRequest page) {
    var rows =
        page.after() == null ? find("order by id") : find("id > ?1 order by id", page.afterId());
    return rows.range(0, page.limit()).list();
  }
}
