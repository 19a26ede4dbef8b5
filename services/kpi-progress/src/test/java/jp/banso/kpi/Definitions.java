package jp.banso.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import jp.banso.kpi.kpi.Direction;
import jp.banso.kpi.kpi.KpiView;
import jp.banso.kpi.kpi.Thresholds;
import jp.banso.kpi.period.Frequency;

/** Definitions for tests of rules. */
public final class Definitions {

  private Definitions() {}

  public static KpiView yearly(Direction direction, String unit) {
    return new KpiView(
        new UUID(0, 1),
        "ONLINE-RATE",
        "行政手続のオンライン申請率",
        "Online application rate",
        unit,
        direction,
        null,
        null,
        Frequency.YEARLY,
        new Thresholds(BigDecimal.ONE, new BigDecimal("0.7"), new BigDecimal("0.4")),
        null,
        null,
        null,
        null,
        Instant.EPOCH,
        0);
  }
}
