package jp.banso.points.effect;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The period as a whole. A figure that fewer than ten persons made is none. */
@Schema(name = "EffectSummary")
record EffectSummary(
    @Schema(nullable = true, description = "Opened by the end of the period", examples = "120")
        Long wallets,
    @Schema(nullable = true, description = "Wallets with points issued or used", examples = "64")
        Long activeWallets,
    @Schema(nullable = true, description = "Wallets that used points", examples = "58") Long users,
    @Schema(nullable = true, description = "Times, reversals not deducted", examples = "310")
        Long uses,
    @Schema(nullable = true, description = "Points, reversals deducted", examples = "48000")
        Long issued,
    @Schema(nullable = true, description = "Points, reversals deducted", examples = "31000")
        Long used,
    @Schema(nullable = true, description = "Points", examples = "1200") Long expired,
    @Schema(
            nullable = true,
            description = "Points: mean of the balances at the end of each day",
            examples = "15800.5")
        BigDecimal averageBalance,
    @Schema(nullable = true, description = "利用率: used / issued", examples = "0.6458")
        BigDecimal useRate,
    @Schema(nullable = true, description = "失効率: expired / issued", examples = "0.0250")
        BigDecimal breakageRate,
    @Schema(
            nullable = true,
            description = "Used at shops of the issuer's area / used",
            examples = "0.8100")
        BigDecimal localShare,
    @Schema(nullable = true, description = "Active wallets / wallets", examples = "0.5333")
        BigDecimal activeRate,
    @Schema(
            nullable = true,
            description = "流通速度: points used per month / average balance",
            examples = "0.3270")
        BigDecimal velocity) {

  /** The figures by name, in the order they are shown. */
  Map<EffectItem, Number> figures() {
    var figures = new EnumMap<EffectItem, Number>(EffectItem.class);
    figures.put(EffectItem.WALLETS, wallets);
    figures.put(EffectItem.ACTIVE_WALLETS, activeWallets);
    figures.put(EffectItem.USERS, users);
    figures.put(EffectItem.USES, uses);
    figures.put(EffectItem.ISSUED, issued);
    figures.put(EffectItem.USED, used);
    figures.put(EffectItem.EXPIRED, expired);
    figures.put(EffectItem.AVERAGE_BALANCE, averageBalance);
    figures.put(EffectItem.USE_RATE, useRate);
    figures.put(EffectItem.BREAKAGE_RATE, breakageRate);
    figures.put(EffectItem.LOCAL_SHARE, localShare);
    figures.put(EffectItem.ACTIVE_RATE, activeRate);
    figures.put(EffectItem.VELOCITY, velocity);
    return figures;
  }
}
