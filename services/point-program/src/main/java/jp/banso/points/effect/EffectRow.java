package jp.banso.points.effect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Points of one month and one municipality, or of the month as a whole. */
@Schema(name = "EffectRow")
record EffectRow(
    @Heading(ja = "年月", en = "Month") @Schema(description = "In Japan", examples = "2026-11")
        String month,
    @Heading(ja = "団体コード", en = "Municipality")
        @Schema(nullable = true, description = "None for the month's total", examples = "045055")
        String municipality,
    @Heading(ja = "人数", en = "Persons")
        @Schema(
            nullable = true,
            description = "Wallets with a movement; none when suppressed",
            examples = "24")
        Long persons,
    @Heading(ja = "付与ポイント", en = "Issued")
        @Schema(nullable = true, description = "Points, reversals deducted", examples = "4800")
        Long issued,
    @Heading(ja = "利用ポイント", en = "Redeemed")
        @Schema(nullable = true, description = "Points, reversals deducted", examples = "3100")
        Long redeemed,
    @Heading(ja = "利用率", en = "Use rate")
        @Schema(
            nullable = true,
            description = "Redeemed / issued; none where nothing was issued",
            examples = "0.6458")
        BigDecimal useRate,
    @Heading(ja = "秘匿", en = "Suppressed") @Schema(examples = "false") boolean suppressed) {
  private static final int DIGITS = 4;

  static EffectRow of(String month, String municipality, long persons, long issued, long redeemed) {
    var rate =
        issued <= 0
            ? null
            : BigDecimal.valueOf(redeemed)
                .divide(BigDecimal.valueOf(issued), DIGITS, RoundingMode.HALF_UP);
    return new EffectRow(month, municipality, persons, issued, redeemed, rate, false);
  }

  boolean isTotal() {
    return municipality == null;
  }

  EffectRow withheld() {
    return new EffectRow(month, municipality, null, null, null, null, true);
  }
}
