package jp.banso.points.penetration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.banso.platform.http.Picture;
import jp.banso.platform.tabular.Table;
import jp.banso.platform.tabular.Tabulated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who takes part in a programme; also as a table, and as a picture of the age bands. */
@Schema(name = "Penetration")
record Penetration(
    @Schema(examples = "みさと健康ポイント") String nameJa,
    @Schema(examples = "Misato Health Points") String nameEn,
    @Schema(description = "The population last counted by then", examples = "2026-10-01")
        LocalDate populationOn,
    List<PenetrationRow> items)
    implements Picture, Tabulated {
  private static final List<String> JAPANESE =
      List.of("団体コード", "年齢階級", "利用経路", "ウォレット数", "人口", "普及率", "秘匿");
  private static final List<String> ENGLISH =
      List.of("Municipality", "Age band", "Channel", "Wallets", "Population", "Rate", "Suppressed");

  @Override
  @JsonIgnore
  public Table table(Locale locale) {
    return new Table(
        null,
        locale.getLanguage().equals("en") ? ENGLISH : JAPANESE,
        items.stream()
            .map(
                row ->
                    Arrays.<Object>asList(
                        orAll(row.municipality(), locale),
                        orAll(row.ageBand(), locale),
                        orAll(row.channel(), locale),
                        row.wallets(),
                        row.population(),
                        row.rate(),
                        row.suppressed()))
            .toList());
  }

  // An empty cell reads as missing, on paper
  private static String orAll(String name, Locale locale) {
    return name != null ? name : locale.getLanguage().equals("en") ? "all" : "計";
  }

  @Override
  @JsonIgnore
  public String svg(Locale locale) {
    return new PenetrationDrawing(this, locale).svg();
  }
}
