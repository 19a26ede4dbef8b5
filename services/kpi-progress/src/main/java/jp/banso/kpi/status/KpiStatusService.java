package jp.banso.kpi.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Locale;
import jp.banso.kpi.achievement.Bases;
import jp.banso.kpi.achievement.Basis;
import jp.banso.kpi.kpi.KpiService;
import jp.banso.kpi.organization.Organizations;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.time.JapanTime;

/** Gathers the latest value of each KPI of one organisation, in a fixed number of statements. */
@ApplicationScoped
@Transactional
public class KpiStatusService {

  private static final int MOST = 500;

  private final Bases bases;
  private final KpiService kpis;
  private final Organizations organizations;
  private final InstantSource time;

  KpiStatusService(Bases bases, KpiService kpis, Organizations organizations, InstantSource time) {
    this.bases = bases;
    this.kpis = kpis;
    this.organizations = organizations;
    this.time = time;
  }

  KpiStatusView of(LocalGovernmentCode organization, Locale locale) {
    organizations.require(organization);
    var latest = bases.latest(organization.code6(), JapanTime.today(time), MOST);
    var definitions = kpis.identified(latest.stream().map(Basis::kpi).toList());
    return new KpiStatusView(
        organization.code6(),
        latest.stream()
            .map(basis -> KpiStatusItem.of(definitions.get(basis.kpi()), basis, locale))
            .sorted(Comparator.comparing(KpiStatusItem::kpi))
            .toList());
  }
}
