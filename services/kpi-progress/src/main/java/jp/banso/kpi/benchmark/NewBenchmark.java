package jp.banso.kpi.benchmark;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import jp.banso.kpi.period.Period;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target or a baseline as it is set, in the unit of the KPI. */
record NewBenchmark(
    @NotNull @Schema(examples = "045055") LocalGovernmentCode organization,
    @NotNull @Schema(examples = "FY2027") Period period,
    @NotNull @Digits(integer = 18, fraction = 6) @Schema(examples = "60.0") BigDecimal value,
    @Size(max = 500) @NoMyNumber @Schema(nullable = true, examples = "DX推進計画 第2期") String note) {}
