package jp.banso.assessment.run;

import java.math.BigDecimal;
import java.util.List;
import jp.banso.platform.code.LocalGovernment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The score of one organisation in a list. */
@Schema(name = "AssessmentScoreRow")
record ScoreRow(
    @Schema(examples = "045055") String organization,
    @Schema(examples = "美里町") String name,
    @Schema(examples = "宮城県") String prefecture,
    @Schema(
            nullable = true,
            examples = "46.43",
            description = "0–100 over all items; null where nothing was answered")
        BigDecimal score,
    @Schema(examples = "100.00", description = "Share of the weight answered, in %")
        BigDecimal coverage,
    @Schema(nullable = true, examples = "2") Integer level,
    List<AxisScore> axes) {

  static ScoreRow of(ScoreView score, LocalGovernment who) {
    return new ScoreRow(
        score.organization(),
        who.name(),
        who.prefecture(),
        score.score(),
        score.coverage(),
        score.level(),
        score.axes());
  }
}
