package jp.banso.points.penetration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A bar for each age band, of all areas and channels. Lengths are in the units of the picture. */
final class PenetrationDrawing {
  private static final int WIDTH = 420;
  private static final int STEP = 34;
  private static final int TOP = 100;
  private static final int LONGEST_NAME = 24;

  private final Penetration penetration;
  private final Locale locale;
  private final boolean english;

  PenetrationDrawing(Penetration penetration, Locale locale) {
    this.penetration = penetration;
    this.locale = locale;
    this.english = locale.getLanguage().equals("en");
  }

  /**
   * One bar.
   *
   * @param width null where there is nothing to be shown
   */
  record Bar(String name, int y, BigDecimal width, String says) {}

  @CheckedTemplate(basePath = "penetration")
  static class Templates {
    static native TemplateInstance bars(PenetrationDrawing drawing);
  }

  String svg() {
    return Templates.bars(this).setLocale(locale).render();
  }

  public String language() {
    return english ? "en" : "ja";
  }

  public String title() {
    var name = english ? penetration.nameEn() : penetration.nameJa();
    var shown =
        name.codePointCount(0, name.length()) > LONGEST_NAME
            ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…"
            : name;
    return english ? "Penetration by age band: " + shown : "年齢階級別の普及率：" + shown;
  }

  public String subtitle() {
    return english
        ? "Wallets / population, as last counted by " + penetration.populationOn()
        : "ウォレット数÷人口（人口は" + penetration.populationOn() + "までの最新）";
  }

  public String note() {
    return english
        ? "Withheld: fewer than ten persons, or what would give such a figure away."
        : "秘匿：10人未満、または10人未満の数が分かるもの。";
  }

  public int height() {
    return TOP + STEP * bars().size() + 40;
  }

  public int footer() {
    return height() - 18;
  }

  public List<Bar> bars() {
    var bars = new ArrayList<Bar>();
    for (var row : penetration.items()) {
      if (row.municipality() == null && row.channel() == null) {
        bars.add(bar(row, TOP + STEP * bars.size()));
      }
    }
    return bars;
  }

  private Bar bar(PenetrationRow row, int y) {
    var width =
        row.rate() == null
            ? null
            : row.rate()
                .min(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(WIDTH))
                .setScale(1, RoundingMode.HALF_UP);
    return new Bar(name(row), y, width, says(row));
  }

  private String name(PenetrationRow row) {
    if (row.ageBand() == null) {
      return english ? "All" : "全体";
    }
    if (row.ageBand().equals(Place.OTHER)) {
      return english ? "Not known" : "不明・その他";
    }
    var band = row.ageBand();
    return english
        ? band
        : band.endsWith("+") ? band.replace("+", "歳以上") : band.replace("-", "～") + "歳";
  }

  private String says(PenetrationRow row) {
    if (row.suppressed()) {
      return english ? "withheld" : "秘匿";
    }
    if (row.rate() == null) {
      return english ? "population not known" : "人口不明";
    }
    return row.rate().movePointRight(2).setScale(1, RoundingMode.HALF_UP) + "%";
  }
}
