package jp.banso.assessment.karte;

import java.math.BigDecimal;
import java.util.Locale;
import jp.banso.assessment.maturity.Level;
import jp.banso.assessment.maturity.MaturityModelView;
import jp.banso.assessment.run.AxisScore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An axis, or the whole, beside the prefecture's mean. */
@Schema(name = "KarteAxis")
record KarteAxis(
    @Schema(examples = "services") String axis,
    @Schema(examples = "住民サービスのDX") String nameJa,
    @Schema(examples = "Resident services") String nameEn,
    @Schema(nullable = true, examples = "58.33", description = "0–100; null where nothing is known")
        BigDecimal score,
    @Schema(nullable = true, examples = "43.45") BigDecimal prefectureMean,
    @Schema(examples = "100.00", description = "Share of the items' weight answered, in %")
        BigDecimal coverage,
    @Schema(nullable = true, examples = "3") Integer level,
    @Schema(nullable = true, examples = "展開") String levelNameJa,
    @Schema(nullable = true, examples = "Expanding") String levelNameEn) {

  static KarteAxis of(
      String nameJa,
      String nameEn,
      AxisScore score,
      BigDecimal prefectureMean,
      MaturityModelView model) {
    Level level = score.level() == null ? null : model.levels().get(score.level() - 1);
    return new KarteAxis(
        score.axis(),
        nameJa,
        nameEn,
        score.score(),
        prefectureMean,
        score.coverage(),
        score.level(),
        level == null ? null : level.nameJa(),
        level == null ? null : level.nameEn());
  }

  String name(Locale locale) {
    return locale.getLanguage().equals("en") ? nameEn : nameJa;
  }

  String levelName(Locale locale) {
    return locale.getLanguage().equals("en") ? levelNameEn : levelNameJa;
  }
}
