package jp.banso.assessment.karte;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.banso.platform.http.Picture;
import jp.banso.platform.http.Printable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page about one municipality; JSON, HTML that prints on one A4, or its radar as a picture. */
@Schema(name = "Karte")
record Karte(
    @Schema(examples = "045055") String organization,
    @Schema(examples = "美里町") String name,
    @Schema(examples = "宮城県") String prefecture,
    @Schema(
            nullable = true,
            examples = "2024-04-01",
            description = "The vintage; null where nothing is known")
        LocalDate asOf,
    List<AxisScore> axes,
    List<KarteIndicator> indicators)
    implements Picture, Printable {

  @Override
  public String svg(Locale locale) {
    return Templates.radar(Radar.of(axes, locale, prefecture + name)).render();
  }

  @Override
  public String html(Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    var lines =
        indicators.stream()
            .map(
                it ->
                    new Line(
                        english ? it.nameEn() : it.nameJa(),
                        it.shown(it.value(), english),
                        it.unit().equals("yes-no") && it.prefectureMean() != null
                            ? it.prefectureMean()
                                    .movePointRight(2)
                                    .stripTrailingZeros()
                                    .toPlainString()
                                + "%"
                            : it.shown(it.prefectureMean(), english)))
            .toList();
    return Templates.page(this, lines, Radar.of(axes, locale, prefecture + name), english).render();
  }

  /** A row of the printed table. */
  record Line(String name, String value, String mean) {}

  @CheckedTemplate(basePath = "karte")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance radar(Radar radar);

    static native TemplateInstance page(
        Karte karte, List<Line> lines, Radar radar, boolean english);
  }
}
