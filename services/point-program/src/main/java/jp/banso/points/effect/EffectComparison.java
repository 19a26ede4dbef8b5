package jp.banso.points.effect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.banso.platform.tabular.Table;
import jp.banso.platform.tabular.Tabulated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 差の差: whether a group changed more than another did meanwhile. */
@Schema(name = "EffectComparison")
record EffectComparison(
    @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e01") UUID program,
    @Schema(examples = "municipality") ComparisonBasis basis,
    @Schema(examples = "uses") Outcome outcome,
    @Schema(
            description = "What is compared with what, in words",
            examples =
                "住所地（団体コード）で分けた人: 参加群 045055 / 比較群 041009。1者あたりの利用回数を 2026-04～2026-06 と 2026-10～2026-12 で比べた。")
        String statement,
    GroupFigures participants,
    GroupFigures comparison,
    @Schema(
            nullable = true,
            description =
                "Change of the participants less change of the others; none when suppressed",
            examples = "0.7500")
        BigDecimal estimate,
    @Schema(
            nullable = true,
            description = "√(s₁²/n₁ + s₀²/n₀) of the members' own changes",
            examples = "0.2100")
        BigDecimal standardError,
    @Schema(
            nullable = true,
            description = "Lower end of the 95 % interval (normal)",
            examples = "0.3384")
        BigDecimal low,
    @Schema(nullable = true, description = "Its upper end", examples = "1.1616") BigDecimal high,
    @Schema(
            nullable = true,
            description =
                "Points of the campaign granted to participants for each additional unit; none without an increase",
            examples = "120.50")
        BigDecimal pointsPerAdditional,
    @Schema(
            description =
                "Whether a group has fewer than ten members, or fewer than ten persons made one of the means",
            examples = "false")
        boolean suppressed,
    @Schema(
            description = "What must hold for the estimate to be the effect, in words",
            examples = "この取組がなければ両群の変化は同じだったと仮定している（平行トレンド）。")
        String assumption)
    implements Tabulated {

  static EffectComparison of(
      UUID program, ComparisonQuestion asked, Estimate estimate, Locale locale) {
    var suppressed = !estimate.isShown();
    return new EffectComparison(
        program,
        asked.basis(),
        asked.outcome(),
        ComparisonWords.statement(asked).in(locale),
        GroupFigures.of(estimate.participants(), suppressed),
        GroupFigures.of(estimate.others(), suppressed),
        suppressed ? null : Rate.rounded(estimate.difference()),
        suppressed ? null : Rate.rounded(estimate.standardError()),
        suppressed ? null : Rate.rounded(estimate.low()),
        suppressed ? null : Rate.rounded(estimate.high()),
        suppressed ? null : estimate.pointsPerAdditional(),
        suppressed,
        ComparisonWords.ASSUMPTION.in(locale));
  }

  @Override
  public Table table(Locale locale) {
    var rows = new ArrayList<List<Object>>();
    ComparisonWords.rows(this)
        .forEach((name, figure) -> rows.add(Arrays.asList(name.in(locale), figure)));
    return new Table(
        "effect-comparison",
        locale.equals(Locale.ENGLISH) ? List.of("Figure", "Value") : List.of("項目", "値"),
        rows);
  }
}
