package jp.banso.kpi.series;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Locale;
import jp.banso.kpi.kpi.KpiView;
import jp.banso.platform.http.Picture;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A series, and its picture. */
@Schema(name = "Series")
record SeriesView(
    @Schema(examples = "ONLINE-RATE") String kpi,
    @Schema(examples = "行政手続のオンライン申請率") String nameJa,
    @Schema(nullable = true, examples = "Online application rate") String nameEn,
    @Schema(examples = "%") String unit,
    @Schema(examples = "045055") String organization,
    @Schema(examples = "美里町") String organizationName,
    List<SeriesPoint> points)
    implements Picture {

  static SeriesView of(
      KpiView kpi, String organization, String organizationName, List<SeriesPoint> points) {
    return new SeriesView(
        kpi.code(), kpi.nameJa(), kpi.nameEn(), kpi.unit(), organization, organizationName, points);
  }

  @Override
  @JsonIgnore
  public String svg(Locale locale) {
    var english = locale.getLanguage().equals("en");
    return Charts.series(
            LineChart.of(this, english && nameEn != null ? nameEn : nameJa, english),
            english ? ChartWords.ENGLISH : ChartWords.JAPANESE)
        .render();
  }
}
