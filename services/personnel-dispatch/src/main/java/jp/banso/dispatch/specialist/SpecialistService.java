package jp.banso.dispatch.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import jp.banso.dispatch.correction.Correction;
import jp.banso.dispatch.skill.HeldSkill;
import jp.banso.dispatch.skill.SkillService;
import jp.banso.platform.code.LocalGovernments;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.MergePatch;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.problem.DomainException;

/** Keeps the pool. */
@ApplicationScoped
@Transactional
public class SpecialistService {

  private final Specialists specialists;
  private final SkillService skills;
  private final LocalGovernments register;
  private final Self self;
  private final MergePatch patch;
  private final Journal journal;
  private final Ids ids;
  private final InstantSource time;

  SpecialistService(
      Specialists specialists,
      SkillService skills,
      LocalGovernments register,
      Self self,
      MergePatch patch,
      Journal journal,
      Ids ids,
      InstantSource time) {
    this.specialists = specialists;
    this.skills = skills;
    this.register = register;
    this.self = self;
    this.patch = patch;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  SpecialistView register(NewSpecialist request) {
    check(request);
    var specialist = Specialist.register(ids.next(), request, time.instant());
    specialists.persistAndFlush(specialist);
    journal.append("specialist.registered", specialist.view().path(), null, specialist.view());
    return specialist.view();
  }

  SpecialistView correct(UUID id, Version expected, Correction correction) {
    var specialist = specialists.identified(id);
    expected.requireMatches(specialist.view().version());
    var before = specialist.view();
    var merged = patch.merged(specialist.description(), NewSpecialist.class, correction.changes());
    check(merged);
    specialist.describe(merged);
    specialists.flush();
    journal.append("specialist.corrected", before.path(), before, specialist.view());
    return specialist.view();
  }

  Page<SpecialistRow> list(PageRequest page) {
    return Page.of(
        specialists.after(page, self.subject()),
        page,
        it -> it.view().id().toString(),
        it -> SpecialistRow.of(it.view()));
  }

  /**
   * One person; a specialist finds themself only.
   *
   * @throws DomainException {@link SpecialistProblem#SPECIALIST_NOT_FOUND}
   */
  public SpecialistView identified(UUID id) {
    var view = specialists.identified(id).view();
    if (!self.mayRead(view.userSubject())) {
      throw SpecialistProblem.SPECIALIST_NOT_FOUND.with(id);
    }
    return view;
  }

  /**
   * One person, held until the transaction ends, so that what they have left can be counted.
   *
   * @throws DomainException {@link SpecialistProblem#SPECIALIST_NOT_FOUND}
   */
  public SpecialistView held(UUID id) {
    return specialists.held(id).view();
  }

  /** The person with that account; an id nobody has when there is none. */
  public UUID ofAccount(String subject) {
    return specialists
        .find("userSubject = ?1 order by id", subject)
        .firstResultOptional()
        .map(it -> it.view().id())
        .orElseGet(() -> new UUID(0, 0));
  }

  /** Everybody at the service of an organisation, in one statement. */
  public List<SpecialistView> serving(String organization, int most) {
    return specialists.serving(organization, most).stream().map(Specialist::view).toList();
  }

  private void check(NewSpecialist request) {
    register.require(request.baseOrganization());
    request.conflicts().forEach(register::require);
    skills.requireKnown(request.skills().stream().map(HeldSkill::key).toList());
  }
}
