package jp.banso.points.effect;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.banso.platform.http.Picture;
import jp.banso.platform.http.Printable;
import jp.banso.platform.tabular.Table;
import jp.banso.platform.tabular.Tabulated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 効果分析: what the points of a programme, or of one of its campaigns, did in a period. */
@Schema(name = "EffectAnalysis")
record EffectAnalysis(
    @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e01") UUID program,
    @Schema(examples = "みさと健康ポイント") String nameJa,
    @Schema(examples = "Misato Health Points") String nameEn,
    @Schema(examples = "045055") String issuer,
    @Schema(nullable = true, examples = "美里町") String issuerName,
    @Schema(nullable = true, examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e11") UUID campaign,
    @Schema(nullable = true, examples = "秋の健診キャンペーン") String campaignNameJa,
    @Schema(nullable = true, examples = "Autumn check-ups") String campaignNameEn,
    @Schema(description = "First month", examples = "2026-04") String from,
    @Schema(description = "Last month", examples = "2026-09") String to,
    EffectSummary summary,
    @Schema(description = "Months with any movement") List<EffectMonth> months,
    @Schema(description = "Categories and areas where points were used") List<PlaceFigures> places,
    @Schema(description = "Days on which points were used") List<EffectDay> days)
    implements Printable, Picture, Tabulated {

  String name(Locale locale) {
    return new Text(nameJa, nameEn).in(locale);
  }

  /** The campaign's name; empty for the whole programme. */
  String campaignName(Locale locale) {
    return campaign == null ? "" : new Text(campaignNameJa, campaignNameEn).in(locale);
  }

  /** Whether so many used points that there is something to publish. */
  boolean hasUsers() {
    return summary.users() != null && summary.users() > 0;
  }

  @Override
  public String html(Locale locale) {
    return new EffectPage(this, locale).html();
  }

  @Override
  public String svg(Locale locale) {
    return new EffectChart(this, locale).svg();
  }

  @Override
  public Table table(Locale locale) {
    return new EffectTable(this, locale).table();
  }
}
