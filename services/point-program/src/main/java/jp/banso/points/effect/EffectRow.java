package jp.banso.points.effect;

import java.math.BigDecimal;
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
            description = "Wallets with points issued, used or ended; none when suppressed",
            examples = "24")
        Long persons,
    @Heading(ja = "付与ポイント", en = "Issued")
        @Schema(
            nullable = true,
            description = "Points, reversals deducted; none when suppressed",
            examples = "4800")
        Long issued,
    @Heading(ja = "利用ポイント", en = "Redeemed")
        @Schema(
            nullable = true,
            description = "Points, reversals deducted; none when suppressed",
            examples = "3100")
        Long redeemed,
    @Heading(ja = "利用率", en = "Use rate")
        @Schema(
            nullable = true,
            description =
                "Redeemed / issued; none where nothing was issued or one of them is suppressed",
            examples = "0.6458")
        BigDecimal useRate,
    @Heading(ja = "秘匿", en = "Suppressed")
        @Schema(description = "Whether a figure of the row is suppressed", examples = "false")
        boolean suppressed) {
  static EffectRow of(EffectCount count, boolean noPersons, boolean noIssued, boolean noRedeemed) {
    var issued = noIssued ? null : count.issued().points();
    var redeemed = noRedeemed ? null : count.redeemed().points();
    return new EffectRow(
        count.month(),
        count.municipality(),
        noPersons ? null : count.persons(),
        issued,
        redeemed,
        Rate.of(redeemed, issued),
        noPersons || noIssued || noRedeemed);
  }
}
