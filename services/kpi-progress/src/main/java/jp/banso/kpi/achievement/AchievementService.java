package jp.banso.kpi.achievement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jp.banso.kpi.kpi.KpiService;
import jp.banso.kpi.organization.Organizations;
import jp.banso.kpi.period.Period;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;

/** Computes achievements; nothing is stored, so they never go stale. */
@ApplicationScoped
@Transactional
public class AchievementService {

  private final Bases bases;
  private final KpiService kpis;
  private final Organizations organizations;

  AchievementService(Bases bases, KpiService kpis, Organizations organizations) {
    this.bases = bases;
    this.kpis = kpis;
    this.organizations = organizations;
  }

  Page<AchievementRow> list(String code, Period period, PageRequest page) {
    var kpi = kpis.named(code);
    period.require(kpi.frequency());
    return Page.of(
        bases.of(kpi.id(), period, page.after(), page.limit() + 1),
        page,
        Basis::organization,
        basis ->
            AchievementRow.of(kpi, basis, organizations.name(basis.organization()).orElse("")));
  }
}
