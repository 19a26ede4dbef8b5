package jp.banso.points.effect;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;
import jp.banso.points.program.InProgram;

@ApplicationScoped
class Publications implements PanacheRepositoryBase<Publication, InProgram> {

  Publication named(UUID program, UUID id) {
    return findByIdOptional(new InProgram(program, id))
        .orElseThrow(() -> EffectProblem.EFFECT_PUBLICATION_NOT_FOUND.with(id));
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<Publication> after(UUID program, PageRequest page) {
    var rows =
        page.after() == null
            ? find("programId = ?1 order by id", program)
            : find("programId = ?1 and id > ?2 order by id", program, page.afterId());
    return rows.page(0, page.limit() + 1).list();
  }

  /** Takes the months for good; a month that another took names the problem. */
  void takeMonths(UUID program, String organization, EffectPeriod period) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into effect_published_month (program_id, month, organization_code)
            select ?1, generate_series(cast(?3 as date), cast(?4 as date), interval '1 month')::date, ?2""")
        .setParameter(1, program)
        .setParameter(2, organization)
        .setParameter(3, period.firstDay())
        .setParameter(4, period.to().atDay(1))
        .executeUpdate();
  }
}
