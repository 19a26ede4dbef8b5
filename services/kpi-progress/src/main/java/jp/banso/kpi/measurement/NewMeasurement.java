package jp.banso.kpi.measurement;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import jp.banso.kpi.period.Period;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A measurement as it is submitted. */
record NewMeasurement(
    @NotBlank @Size(max = 64) @Schema(examples = "ONLINE-RATE") String kpi,
    @NotNull @Schema(examples = "045055") LocalGovernmentCode organization,
    @NotNull @Schema(examples = "FY2025") Period period,
    @Digits(integer = 18, fraction = 6)
        @Schema(
            nullable = true,
            description = "May be left out when numerator and denominator are given",
            examples = "48.5")
        BigDecimal value,
    @Digits(integer = 18, fraction = 6) @Schema(nullable = true, examples = "4850")
        BigDecimal numerator,
    @Digits(integer = 18, fraction = 6) @Schema(nullable = true, examples = "10000")
        BigDecimal denominator,
    @Size(max = 500) @NoMyNumber @Schema(nullable = true, examples = "速報値") String note) {}
