package jp.banso.assessment.run;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One organisation's score, and what each item added to it. */
@Schema(name = "ScoreExplanation")
record ScoreExplanation(
    @Schema(examples = "01936f2e-7c00-7000-8000-000000000301") UUID run,
    @Schema(examples = "045055") String organization,
    @Schema(examples = "美里町") String name,
    @Schema(examples = "2024-04-01", description = "Vintage of the values") LocalDate vintage,
    AxisScore overall,
    List<AxisScore> axes,
    List<ItemScore> items) {}
