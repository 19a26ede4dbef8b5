package jp.banso.assessment.neighbour;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import jp.banso.platform.neighbour.Neighbour;
import jp.banso.platform.neighbour.Neighbours;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks the neighbours; who is down, slow or talks nonsense has no answer. */
@ApplicationScoped
public class NeighbourKnowledge {

  private final Neighbours neighbours;
  private final DispatchClient dispatch;
  private final KpiClient kpi;

  NeighbourKnowledge(
      Neighbours neighbours, @RestClient DispatchClient dispatch, @RestClient KpiClient kpi) {
    this.neighbours = neighbours;
    this.dispatch = dispatch;
    this.kpi = kpi;
  }

  /** What dispatch knows; empty where it has no answer. */
  public Optional<Support> support(String code) {
    return neighbours
        .askIfAble(Neighbour.DISPATCH, () -> dispatch.support(code))
        .filter(Support::isUsable);
  }

  /** What kpi knows; empty where it has no answer. */
  public Optional<KpiStatus> kpis(String code, Locale locale) {
    return neighbours
        .askIfAble(Neighbour.KPI, () -> kpi.status(code, locale.getLanguage()))
        .filter(KpiStatus::isUsable);
  }
}
