package jp.banso.assessment.karte;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.banso.assessment.neighbour.KpiStatus;
import jp.banso.assessment.neighbour.Support;
import jp.banso.platform.http.Picture;
import jp.banso.platform.http.Printable;
import jp.banso.platform.neighbour.Neighbour;
import jp.banso.platform.tabular.Table;
import jp.banso.platform.tabular.Tabulated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page about one municipality; JSON, HTML that prints on one A4, a table, or its radar as a
 * picture.
 */
@Schema(name = "Karte")
record Karte(
    @Schema(examples = "045055") String organization,
    @Schema(examples = "美里町") String name,
    @Schema(examples = "宮城県") String prefecture,
    @Schema(
            nullable = true,
            examples = "2024-04-01",
            description = "The vintage of the indicators; null where nothing is known")
        LocalDate asOf,
    KarteBasis basis,
    KarteAxis overall,
    List<KarteAxis> axes,
    @Schema(nullable = true, description = "null: the run is not grouped") KarteGroup group,
    List<KarteIndicator> indicators,
    @Schema(nullable = true, description = "From dispatch; null where it is unavailable")
        Support support,
    @Schema(nullable = true, description = "From kpi; null where it is unavailable")
        List<KpiStatus.Item> kpis,
    @Schema(
            description =
                "Neighbours (dispatch, kpi) that had no answer, so that a part is missing",
            examples = "[\"dispatch\"]")
        List<String> unavailable)
    implements Picture, Printable, Tabulated {

  Karte with(Support support, List<KpiStatus.Item> kpis) {
    List<String> missing = new ArrayList<>();
    if (support == null) {
      missing.add(Neighbour.DISPATCH.toString());
    }
    if (kpis == null) {
      missing.add(Neighbour.KPI.toString());
    }
    return new Karte(
        organization,
        name,
        prefecture,
        asOf,
        basis,
        overall,
        axes,
        group,
        indicators,
        support,
        kpis,
        missing);
  }

  @Override
  public String svg(Locale locale) {
    return KartePage.radar(Radar.of(this, locale)).render();
  }

  @Override
  public String html(Locale locale) {
    return KartePage.page(
            this, KarteLines.of(this, locale), Radar.of(this, locale), KarteWords.in(locale))
        .render();
  }

  @Override
  public Table table(Locale locale) {
    return KarteTable.of(this, locale);
  }
}
