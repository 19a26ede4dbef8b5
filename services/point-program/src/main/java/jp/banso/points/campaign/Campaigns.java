package jp.banso.points.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;
import jp.banso.points.program.InProgram;

@ApplicationScoped
class Campaigns implements PanacheRepositoryBase<Campaign, InProgram> {

  Campaign named(UUID program, UUID id) {
    return findByIdOptional(new InProgram(program, id))
        .orElseThrow(() -> CampaignProblem.CAMPAIGN_NOT_FOUND.with(id));
  }

  Campaign forChange(UUID program, UUID id) {
    return findByIdOptional(new InProgram(program, id), LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> CampaignProblem.CAMPAIGN_NOT_FOUND.with(id));
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<Campaign> after(UUID program, PageRequest page) {
    var rows =
        page.after() == null
            ? find("programId = ?1 order by id", program)
            : find("programId = ?1 and id > ?2 order by id", program, page.afterId());
    return rows.page(0, page.limit() + 1).list();
  }
}
