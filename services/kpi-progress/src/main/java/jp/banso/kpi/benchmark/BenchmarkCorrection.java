package jp.banso.kpi.benchmark;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another figure in place of the one before; a note left out is cleared. */
record BenchmarkCorrection(
    @NotNull @Digits(integer = 18, fraction = 6) @Schema(examples = "65.0") BigDecimal value,
    @Size(max = 500) @NoMyNumber @Schema(nullable = true, examples = "計画の改定による") String note) {}
