package jp.banso.assessment.run;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A score and how much stands behind it. */
@Schema(name = "AxisScore")
public record AxisScore(
    @Schema(examples = "services") String axis,
    @Schema(nullable = true, examples = "58.33", description = "0–100; null where nothing is known")
        BigDecimal score,
    @Schema(examples = "100.00", description = "Share of the items' weight that was answered, in %")
        BigDecimal coverage,
    @Schema(nullable = true, examples = "3") Integer level) {}
