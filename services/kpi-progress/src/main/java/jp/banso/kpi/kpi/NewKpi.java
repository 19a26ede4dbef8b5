package jp.banso.kpi.kpi;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jp.banso.kpi.period.Frequency;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A KPI as it is defined. */
record NewKpi(
    @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_-]{1,63}")
        @NoMyNumber
        @Schema(
            description = "Stable; a municipality's own code begins with its 団体コード and a hyphen",
            examples = "ONLINE-RATE")
        String code,
    @NotBlank @Size(max = 200) @NoMyNumber @Schema(examples = "行政手続のオンライン申請率") String nameJa,
    @Size(max = 200) @NoMyNumber @Schema(nullable = true, examples = "Online application rate")
        String nameEn,
    @NotBlank
        @Size(max = 20)
        @NoMyNumber
        @Schema(
            description = "With %, numerator and denominator make a value times 100",
            examples = "%")
        String unit,
    @NotNull @Schema(examples = "HIGHER_IS_BETTER") Direction direction,
    @Size(max = 200) @NoMyNumber @Schema(nullable = true, examples = "オンライン申請件数") String numerator,
    @Size(max = 200) @NoMyNumber @Schema(nullable = true, examples = "総申請件数") String denominator,
    @NotNull @Schema(examples = "YEARLY") Frequency frequency,
    @Valid @Schema(nullable = true, description = "1.0, 0.7 and 0.4 when left out")
        Thresholds thresholds,
    @Size(max = 200) @NoMyNumber @Schema(nullable = true, examples = "デジタル推進課") String owner,
    @Size(max = 500) @NoMyNumber @Schema(nullable = true, examples = "デジタル庁 自治体DXの取組に関するダッシュボード")
        String source) {}
