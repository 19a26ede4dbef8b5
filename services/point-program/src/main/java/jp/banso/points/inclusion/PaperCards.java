package jp.banso.points.inclusion;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;
import jp.banso.points.program.InProgram;

@ApplicationScoped
class PaperCards implements PanacheRepositoryBase<PaperCard, InProgram> {

  PaperCard numbered(UUID program, String number) {
    return only(by(program, number), number);
  }

  PaperCard forChange(UUID program, String number) {
    return only(by(program, number).withLock(LockModeType.PESSIMISTIC_WRITE), number);
  }

  private PanacheQuery<PaperCard> by(UUID program, String number) {
    return find("programId = ?1 and number = ?2", program, number);
  }

  private static PaperCard only(PanacheQuery<PaperCard> query, String number) {
    return query
        .firstResultOptional()
        .orElseThrow(() -> PaperCardProblem.PAPER_CARD_NOT_FOUND.with(number));
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<PaperCard> after(UUID program, PageRequest page) {
    var rows =
        page.after() == null
            ? find("programId = ?1 order by id", program)
            : find("programId = ?1 and id > ?2 order by id", program, page.afterId());
    return rows.page(0, page.limit() + 1).list();
  }
}
