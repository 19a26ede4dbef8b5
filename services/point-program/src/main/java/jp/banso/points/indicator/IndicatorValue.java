package jp.banso.points.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A value of an indicator for an issuer. */
@Schema(name = "IndicatorValue")
record IndicatorValue(
    @Heading(ja = "団体コード", en = "Organization")
        @Schema(description = "The issuer", examples = "045055")
        String organization,
    @Heading(ja = "指標", en = "Indicator") @Schema(examples = "points.use-rate") String indicator,
    @Heading(ja = "期間", en = "Period") @Schema(examples = "FY2026") String period,
    @Heading(ja = "値", en = "Value") @Schema(nullable = true, examples = "64.5833")
        BigDecimal value,
    @Heading(ja = "分子", en = "Numerator")
        @Schema(nullable = true, description = "Of a rate", examples = "31000")
        Long numerator,
    @Heading(ja = "分母", en = "Denominator")
        @Schema(nullable = true, description = "Of a rate", examples = "48000")
        Long denominator,
    @Heading(ja = "単位", en = "Unit") @Schema(examples = "percent") String unit,
    @Heading(ja = "基準日", en = "As of")
        @Schema(description = "Last day counted, in Japan", examples = "2027-03-31")
        LocalDate asOf,
    @Heading(ja = "欠測理由", en = "Missing")
        @Schema(
            nullable = true,
            description = "suppressed (fewer than ten persons) or nothing-issued",
            examples = "suppressed")
        String missing) {}
