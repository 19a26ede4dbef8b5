package jp.banso.points.budget;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;
import jp.banso.points.program.InProgram;

@ApplicationScoped
class Budgets implements PanacheRepositoryBase<Budget, InProgram> {

  Budget named(UUID program, UUID id) {
    return findByIdOptional(new InProgram(program, id))
        .orElseThrow(() -> BudgetProblem.BUDGET_NOT_FOUND.with(id));
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<Budget> after(UUID program, PageRequest page) {
    var rows =
        page.after() == null
            ? find("programId = ?1 order by id", program)
            : find("programId = ?1 and id > ?2 order by id", program, page.afterId());
    return rows.page(0, page.limit() + 1).list();
  }
}
