package jp.banso.kpi.kpi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import jp.banso.kpi.period.Frequency;
import jp.banso.kpi.period.Period;
import jp.banso.platform.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A definition as it is shown, and as the other features see it. */
@Schema(name = "Kpi")
public record KpiView(
    @Schema(examples = "01936f2e-7c00-7000-8000-000000000001") UUID id,
    @Schema(examples = "ONLINE-RATE") String code,
    @Schema(examples = "行政手続のオンライン申請率") String nameJa,
    @Schema(nullable = true, examples = "Online application rate") String nameEn,
    @Schema(examples = "%") String unit,
    @Schema(examples = "HIGHER_IS_BETTER") Direction direction,
    @Schema(nullable = true, examples = "オンライン申請件数") String numerator,
    @Schema(nullable = true, examples = "総申請件数") String denominator,
    @Schema(examples = "YEARLY") Frequency frequency,
    Thresholds thresholds,
    @Schema(nullable = true, examples = "デジタル推進課") String owner,
    @Schema(nullable = true, examples = "デジタル庁 自治体DXの取組に関するダッシュボード") String source,
    @Schema(nullable = true, examples = "2031-04-01T00:00:00Z") Instant retiredAt,
    @Schema(nullable = true, examples = "計画期間の終了") String retiredBecause,
    @Schema(examples = "2026-04-01T00:00:00Z") Instant createdAt,
    @Schema(examples = "0") long version)
    implements Versioned {

  /** Where the definition is found, below the service's path. */
  @JsonIgnore
  public String path() {
    return "/kpis/" + code;
  }

  /** The name in that language; Japanese when there is no other. */
  public String name(Locale locale) {
    return nameEn != null && locale.getLanguage().equals("en") ? nameEn : nameJa;
  }

  /** Refuses new figures of a retired KPI, and periods of another length. */
  public Period accept(Period period) {
    if (retiredAt != null) {
      throw KpiProblem.KPI_RETIRED.with(code);
    }
    return period.require(frequency);
  }
}
