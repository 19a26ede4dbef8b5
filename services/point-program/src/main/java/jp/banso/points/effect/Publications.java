package jp.banso.points.effect;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;
import jp.banso.points.program.InProgram;

@ApplicationScoped
class Publications implements PanacheRepositoryBase<Publication, InProgram> {

  Publication named(UUID program, UUID id) {
    return findByIdOptional(new InProgram(program, id))
        .orElseThrow(() -> EffectProblem.EFFECT_PUBLICATION_NOT_FOUND.with(id));
  }

  Optional<Publication> findForChange(UUID program, UUID id) {
    return findByIdOptional(new InProgram(program, id), LockModeType.PESSIMISTIC_WRITE);
  }

  /** What was asked for just so, and is not handed over yet. */
  Optional<Publication> unfinished(UUID program, EffectPeriod period, UUID campaign) {
    return find(
            "programId = ?1 and state = ?2 and fromOn = ?3 and toOn = ?4 and campaignId is not distinct from ?5",
            program,
            PublicationState.REQUESTED,
            period.firstDay(),
            period.lastDay(),
            campaign)
        .firstResultOptional();
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<Publication> after(UUID program, PageRequest page) {
    var rows =
        page.after() == null
            ? find("programId = ?1 order by id", program)
            : find("programId = ?1 and id > ?2 order by id", program, page.afterId());
    return rows.page(0, page.limit() + 1).list();
  }

  /** Forgets what the catalogue did not take, and gives its months free. */
  void drop(Publication publication, EffectPeriod period) {
    delete(publication);
    getEntityManager()
        .createNativeQuery(
            "delete from effect_published_month where program_id = ?1 and month between ?2 and ?3")
        .setParameter(1, publication.view().program())
        .setParameter(2, period.firstDay())
        .setParameter(3, period.lastDay())
        .executeUpdate();
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
