package jp.banso.points.settlement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;
import jp.banso.points.program.InProgram;

/** The settlements the caller may see. */
@ApplicationScoped
class Settlements implements PanacheRepositoryBase<Settlement, InProgram> {

  Settlement named(UUID program, UUID id) {
    return findByIdOptional(new InProgram(program, id))
        .orElseThrow(() -> SettlementProblem.SETTLEMENT_NOT_FOUND.with(id));
  }

  Settlement forChange(UUID program, UUID id) {
    return findByIdOptional(new InProgram(program, id), LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> SettlementProblem.SETTLEMENT_NOT_FOUND.with(id));
  }

  /** The last settlement of a programme, or null. */
  Settlement last(UUID program) {
    return find("programId = ?1 order by toOn desc", program).firstResult();
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<Settlement> after(UUID program, PageRequest page) {
    var rows =
        page.after() == null
            ? find("programId = ?1 order by id", program)
            : find("programId = ?1 and id > ?2 order by id", program, page.afterId());
    return rows.page(0, page.limit() + 1).list();
  }
}
