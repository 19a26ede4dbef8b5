package jp.banso.points.effect;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Draws the months side by side: issued, used, expired. A figure that is withheld is a hatched
 * stub, one of zero nothing. Lengths are in the units of the picture.
 */
final class EffectChart {
  private static final int LEFT = 84;
  private static final int WIDTH = 612;
  private static final int BOTTOM = 260;
  private static final int HEIGHT = 190;
  private static final int LINES = 4;
  private static final int STUB = 18;
  private static final List<String> COLOURS = List.of("#1f4e5f", "#c2571a", "#8a8577");

  private final EffectAnalysis analysis;
  private final Locale locale;
  private final long top;

  EffectChart(EffectAnalysis analysis, Locale locale) {
    this.analysis = analysis;
    this.locale = locale;
    this.top = top(highest());
  }

  @CheckedTemplate(basePath = "effect")
  static class Templates {
    static native TemplateInstance chart(EffectChart chart);
  }

  String svg() {
    return Templates.chart(this).setLocale(locale).render();
  }

  private long highest() {
    return analysis.months().stream()
        .flatMap(month -> Stream.of(month.issued(), month.used(), month.expired()))
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }

  /** The least of 4, 8, 12, 20, 40, 80, 120 … that is not lower. */
  static long top(long highest) {
    for (var power = 1L; ; power *= 10) {
      for (var step : new long[] {1, 2, 3, 5}) {
        if (step * power * LINES >= highest) {
          return step * power * LINES;
        }
      }
    }
  }

  /** A bar; a withheld one has a name but no height. */
  record Bar(int x, int y, int width, int height, String colour, boolean withheld, String title) {}

  /** A month's label and where its middle is. */
  record Label(int x, String text) {}

  /** A line across, and what it stands for. */
  record Grid(int y, String text) {}

  public List<Bar> bars() {
    var bars = new ArrayList<Bar>();
    var months = analysis.months();
    for (var i = 0; i < months.size(); i++) {
      var month = months.get(i);
      bars.add(bar(i, 0, month.month(), month.issued()));
      bars.add(bar(i, 1, month.month(), month.used()));
      bars.add(bar(i, 2, month.month(), month.expired()));
    }
    return bars;
  }

  private Bar bar(int month, int which, String name, Long figure) {
    var width = Math.min(40, step() / 4);
    var x = LEFT + step() * month + step() / 2 - 3 * width / 2 + which * width;
    var shown = figure == null ? 0 : Math.max(0, figure);
    var height = figure == null ? STUB : shown == 0 ? 0 : (int) Math.max(1, HEIGHT * shown / top);
    var what = figure == null ? text("秘匿", "suppressed") : String.format("%,d", figure);
    return new Bar(
        x,
        BOTTOM - height,
        width - 1,
        height,
        COLOURS.get(which),
        figure == null,
        name + " " + series().get(which) + " " + what);
  }

  private int step() {
    return WIDTH / Math.max(1, analysis.months().size());
  }

  public List<Label> labels() {
    return IntStream.range(0, analysis.months().size())
        .mapToObj(i -> new Label(LEFT + step() * i + step() / 2, analysis.months().get(i).month()))
        .toList();
  }

  public List<Grid> grid() {
    return IntStream.rangeClosed(0, LINES)
        .mapToObj(i -> new Grid(BOTTOM - HEIGHT * i / LINES, String.format("%,d", top * i / LINES)))
        .toList();
  }

  /** What the three bars are called, and where that is written. */
  public List<Bar> legend() {
    return IntStream.range(0, COLOURS.size())
        .mapToObj(i -> new Bar(LEFT + 130 * i, 40, 14, 14, COLOURS.get(i), false, series().get(i)))
        .toList();
  }

  private List<String> series() {
    return Stream.of(EffectItem.ISSUED, EffectItem.USED, EffectItem.EXPIRED)
        .map(it -> it.text().in(locale))
        .toList();
  }

  public String hint() {
    return text("斜線は10人未満などで秘匿", "hatched: suppressed");
  }

  public String empty() {
    return analysis.months().isEmpty() ? text("この期間に動きはありません", "Nothing moved in this period") : "";
  }

  public String title() {
    return analysis.name(locale) + " " + text("月別のポイント", "points by month");
  }

  public String language() {
    return text("ja", "en");
  }

  public String id() {
    return analysis.program().toString();
  }

  private String text(String ja, String en) {
    return new Text(ja, en).in(locale);
  }
}
