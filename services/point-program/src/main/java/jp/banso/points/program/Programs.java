package jp.banso.points.program;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;

/** The programmes the caller may see. */
@ApplicationScoped
class Programs implements PanacheRepositoryBase<Program, UUID> {

  /** The programme, or the problem that says there is none to be seen. */
  Program named(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> ProgramProblem.PROGRAM_NOT_FOUND.with(id));
  }

  Program forChange(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> ProgramProblem.PROGRAM_NOT_FOUND.with(id));
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<Program> after(PageRequest page) {
    var rows =
        page.after() == null ? find("order by id") : find("id > ?1 order by id", page.afterId());
    return rows.page(0, page.limit() + 1).list();
  }
}
