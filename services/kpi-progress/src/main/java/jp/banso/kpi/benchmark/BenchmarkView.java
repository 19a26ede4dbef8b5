package jp.banso.kpi.benchmark;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.http.Versioned;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target or a baseline as it is shown. */
@Schema(name = "Benchmark")
record BenchmarkView(
    @Heading(ja = "ID", en = "ID") @Schema(examples = "01936f2e-7c00-7000-8000-000000000002")
        UUID id,
    @Heading(ja = "種別", en = "Kind") @Schema(examples = "TARGET") BenchmarkKind kind,
    @Heading(ja = "KPI", en = "KPI") @Schema(examples = "ONLINE-RATE") String kpi,
    @Heading(ja = "団体コード", en = "Organisation code") @Schema(examples = "045055")
        String organization,
    @Heading(ja = "期間", en = "Period") @Schema(examples = "FY2027") String period,
    @Heading(ja = "値", en = "Value") @Schema(examples = "60.0") BigDecimal value,
    @Heading(ja = "備考", en = "Note") @Schema(nullable = true, examples = "DX推進計画 第2期") String note,
    @Heading(ja = "設定日時", en = "Set at") @Schema(examples = "2026-04-01T00:00:00Z") Instant setAt,
    @Heading(ja = "版", en = "Version") @Schema(examples = "0") long version)
    implements Versioned {

  @JsonIgnore
  String path() {
    return "/kpis/" + kpi + "/" + kind.plural() + "/" + organization + "/" + period;
  }
}
