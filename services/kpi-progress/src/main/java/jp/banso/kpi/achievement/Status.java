package jp.banso.kpi.achievement;

import java.math.BigDecimal;
import jp.banso.kpi.kpi.Thresholds;

/** What an achievement means by the thresholds of its KPI; each holds from its threshold on. */
public enum Status {
  ACHIEVED,
  ON_TRACK,
  AT_RISK,
  OFF_TRACK;

  static Status of(BigDecimal ratio, Thresholds thresholds) {
    if (ratio.compareTo(thresholds.achieved()) >= 0) {
      return ACHIEVED;
    }
    if (ratio.compareTo(thresholds.onTrack()) >= 0) {
      return ON_TRACK;
    }
    return ratio.compareTo(thresholds.atRisk()) >= 0 ? AT_RISK : OFF_TRACK;
  }
}
