package jp.banso.kpi.measurement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.http.Versioned;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measurement as it stands, or as it stood. */
@Schema(name = "Measurement")
record MeasurementView(
    @Heading(ja = "ID", en = "ID") @Schema(examples = "01936f2e-7c00-7000-8000-000000000003")
        UUID id,
    @Heading(ja = "KPIコード", en = "KPI") @Schema(examples = "ONLINE-RATE") String kpi,
    @Heading(ja = "団体コード", en = "Organization") @Schema(examples = "045055") String organization,
    @Heading(ja = "期間", en = "Period") @Schema(examples = "FY2025") String period,
    @Heading(ja = "実績値", en = "Value") @Schema(examples = "48.5") BigDecimal value,
    @Heading(ja = "分子", en = "Numerator") @Schema(nullable = true, examples = "4850")
        BigDecimal numerator,
    @Heading(ja = "分母", en = "Denominator") @Schema(nullable = true, examples = "10000")
        BigDecimal denominator,
    @Heading(ja = "備考", en = "Note") @Schema(nullable = true, examples = "速報値") String note,
    @Heading(ja = "状態", en = "State") @Schema(examples = "SUBMITTED") MeasurementState state,
    @Heading(ja = "理由", en = "Reason") @Schema(nullable = true, examples = "分母を確認してください")
        String reason,
    @Heading(ja = "記録日時", en = "Recorded at") @Schema(examples = "2026-05-20T01:23:45Z")
        Instant recordedAt,
    @Heading(ja = "記録者", en = "Recorded by") @Schema(examples = "misato-officer") String recordedBy,
    @Heading(ja = "版", en = "Version") @Schema(examples = "0") long version)
    implements Versioned {

  /** Where the measurement is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/measurements/" + id;
  }
}
