package jp.banso.kpi.measurement;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures a measurement has from now on; it is submitted again. */
record MeasurementCorrection(
    @Digits(integer = 18, fraction = 6) @Schema(nullable = true, examples = "49.1")
        BigDecimal value,
    @Digits(integer = 18, fraction = 6) @Schema(nullable = true, examples = "4910")
        BigDecimal numerator,
    @Digits(integer = 18, fraction = 6) @Schema(nullable = true, examples = "10000")
        BigDecimal denominator,
    @Size(max = 500) @NoMyNumber @Schema(nullable = true, examples = "確定値") String note) {}
