package jp.banso.kpi.series;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The geometry of a line chart, in the units of its 720 by 400 view box. */
record LineChart(
    String title,
    List<String> heading,
    String organization,
    String unit,
    List<SeriesPoint> points,
    List<Tick> vertical,
    List<Tick> horizontal,
    List<String> valueLines,
    List<String> targetLines,
    List<Mark> values,
    List<Mark> targets) {

  static final int LEFT = 110;
  static final int RIGHT = 690;
  static final int TOP = 100;
  static final int BOTTOM = 330;
  private static final int MOST_LABELS = 10;
  private static final int MOST_CHARACTERS = 14;

  /** A label on an axis, and where. */
  record Tick(String at, String label) {

    public boolean isWide() {
      return label.length() > MOST_CHARACTERS;
    }
  }

  /** A point, and what it says. */
  record Mark(String x, String y, String label, String squareX, String squareY) {}

  static LineChart of(SeriesView series, String name, boolean english) {
    var points = series.points();
    var scale =
        Scale.covering(
            points.stream()
                .flatMap(point -> Stream.of(point.value(), point.target()))
                .filter(Objects::nonNull)
                .toList());
    var every = (points.size() + MOST_LABELS - 1) / MOST_LABELS;
    var organization =
        (english ? "%s (%s)" : "%s（%s）")
            .formatted(series.organizationName(), series.organization());
    return new LineChart(
        name + (english ? ": " : "：") + organization,
        Lines.of(name),
        organization,
        series.unit(),
        points,
        scale.ticks().stream()
            .map(tick -> new Tick(scale.y(tick).toString(), grouped(tick)))
            .toList(),
        IntStream.range(0, points.size())
            .filter(i -> i % Math.max(every, 1) == 0)
            .mapToObj(i -> new Tick(x(i, points.size()).toString(), points.get(i).period()))
            .toList(),
        lines(points, SeriesPoint::value, scale),
        lines(points, SeriesPoint::target, scale),
        marks(points, SeriesPoint::value, scale),
        marks(points, SeriesPoint::target, scale));
  }

  private static String grouped(BigDecimal figure) {
    return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(figure);
  }

  private static BigDecimal x(int index, int count) {
    return new BigDecimal((RIGHT - LEFT) * (2 * index + 1))
        .divide(new BigDecimal(2 * count), 1, RoundingMode.HALF_UP)
        .add(new BigDecimal(LEFT));
  }

  // A missing period breaks the line: nothing is drawn where nothing was measured.
  private static List<String> lines(
      List<SeriesPoint> points, Function<SeriesPoint, BigDecimal> figure, Scale scale) {
    var lines = new ArrayList<String>();
    var line = new ArrayList<String>();
    for (var i = 0; i < points.size(); i++) {
      var value = figure.apply(points.get(i));
      if (value != null) {
        line.add(x(i, points.size()) + "," + scale.y(value));
      } else {
        close(line, lines);
      }
    }
    close(line, lines);
    return lines;
  }

  private static void close(List<String> line, List<String> lines) {
    if (line.size() > 1) {
      lines.add(String.join(" ", line));
    }
    line.clear();
  }

  private static List<Mark> marks(
      List<SeriesPoint> points, Function<SeriesPoint, BigDecimal> figure, Scale scale) {
    var half = new BigDecimal(4);
    return IntStream.range(0, points.size())
        .filter(i -> figure.apply(points.get(i)) != null)
        .mapToObj(
            i -> {
              var value = figure.apply(points.get(i));
              var x = x(i, points.size());
              var y = scale.y(value);
              return new Mark(
                  x.toString(),
                  y.toString(),
                  points.get(i).period() + ": " + grouped(value),
                  x.subtract(half).toString(),
                  y.subtract(half).toString());
            })
        .toList();
  }
}
