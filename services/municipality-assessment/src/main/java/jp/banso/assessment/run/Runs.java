package jp.banso.assessment.run;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;

/** The runs the caller may see: their own, and those of whoever stands above them. */
@ApplicationScoped
class Runs implements PanacheRepositoryBase<AssessmentRun, UUID> {

  AssessmentRun named(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> RunProblem.RUN_NOT_FOUND.with(id));
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<AssessmentRun> after(PageRequest page) {
    var rows =
        page.after() == null
            ? find("order by id")
            : find("id > ?1 order by id", UUID.fromString(page.after()));
    return rows.range(0, page.limit()).list();
  }
}
