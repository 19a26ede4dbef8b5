package jp.banso.kpi.kpi;

import jp.banso.kpi.period.Frequency;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A definition in the list. */
@Schema(name = "KpiRow")
record KpiRow(
    @Heading(ja = "コード", en = "Code") @Schema(examples = "ONLINE-RATE") String code,
    @Heading(ja = "名称", en = "Name (ja)") @Schema(examples = "行政手続のオンライン申請率") String nameJa,
    @Heading(ja = "名称（英語）", en = "Name (en)")
        @Schema(nullable = true, examples = "Online application rate")
        String nameEn,
    @Heading(ja = "単位", en = "Unit") @Schema(examples = "%") String unit,
    @Heading(ja = "望ましい方向", en = "Direction") @Schema(examples = "HIGHER_IS_BETTER")
        Direction direction,
    @Heading(ja = "頻度", en = "Frequency") @Schema(examples = "YEARLY") Frequency frequency,
    @Heading(ja = "所管", en = "Owner") @Schema(nullable = true, examples = "デジタル推進課") String owner,
    @Heading(ja = "出典", en = "Source")
        @Schema(nullable = true, examples = "デジタル庁 自治体DXの取組に関するダッシュボード")
        String source,
    @Heading(ja = "廃止", en = "Retired") @Schema(examples = "false") boolean retired) {

  static KpiRow of(KpiView kpi) {
    return new KpiRow(
        kpi.code(),
        kpi.nameJa(),
        kpi.nameEn(),
        kpi.unit(),
        kpi.direction(),
        kpi.frequency(),
        kpi.owner(),
        kpi.source(),
        kpi.retiredAt() != null);
  }
}
