package jp.banso.assessment.karte;

import java.math.BigDecimal;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the karte. */
@Schema(name = "KarteIndicator")
record KarteIndicator(
    @Schema(examples = "dx.online32") @Heading(ja = "指標", en = "Indicator") String indicator,
    @Schema(nullable = true, examples = "services") @Heading(ja = "軸", en = "Axis") String axis,
    @Schema(examples = "よく使う32手続のオンライン化状況") @Heading(ja = "名称", en = "Name (Japanese)")
        String nameJa,
    @Schema(examples = "32 common procedures online") @Heading(ja = "英語名", en = "Name")
        String nameEn,
    @Schema(examples = "percent") @Heading(ja = "単位", en = "Unit") String unit,
    @Schema(nullable = true, examples = "20") @Heading(ja = "値", en = "Value") BigDecimal value,
    @Schema(nullable = true, examples = "22.4") @Heading(ja = "県平均", en = "Prefecture mean")
        BigDecimal prefectureMean,
    @Schema(nullable = true, examples = "not-surveyed") @Heading(ja = "欠測理由", en = "Missing")
        String missing) {

  /** As a person reads it. */
  String shown(BigDecimal it, boolean english) {
    if (it == null) {
      return "–";
    }
    return switch (unit) {
      case "yes-no" -> it.signum() > 0 ? (english ? "yes" : "実施") : (english ? "no" : "未実施");
      case "percent" -> it.toPlainString() + "%";
      default -> it.toPlainString();
    };
  }
}
