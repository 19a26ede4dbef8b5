package jp.banso.assessment.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import jp.banso.assessment.organization.Reach;
import jp.banso.platform.time.FiscalYear;

/** Answers what is known, each question in one statement. */
@ApplicationScoped
@Transactional
public class IndicatorService {

  private final Observations observations;
  private final Reach reach;

  IndicatorService(Observations observations, Reach reach) {
    this.observations = observations;
    this.reach = reach;
  }

  public List<IndicatorView> indicators() {
    return observations.indicators();
  }

  /** What is known of an organisation on a day: the latest vintage not after it. */
  public List<IndicatorValue> of(String organization, LocalDate asOf) {
    return observations.of(organization, asOf);
  }

  /** The means of a prefecture's municipalities in a vintage. */
  public List<IndicatorValue> meansOf(String prefecture, LocalDate asOf) {
    return observations.meansOf(prefecture, asOf);
  }

  /**
   * What is known of every organisation on a day, in code order.
   *
   * @param prefecture two digits, or empty for all
   * @param organizations six digits each, or none for all
   */
  public List<Observed> latest(LocalDate asOf, String prefecture, List<String> organizations) {
    return observations.latest(asOf, prefecture, organizations);
  }

  /** One indicator in a fiscal year, by organisation, of those after a code. */
  public List<IndicatorValue> page(
      String indicator, FiscalYear year, String prefecture, String after, int limit) {
    return observations.page(indicator, year, prefecture, after, limit);
  }

  List<IndicatorValue> ofReachable(String code, LocalDate asOf) {
    return observations.of(reach.require(code).code().code6(), asOf);
  }
}
