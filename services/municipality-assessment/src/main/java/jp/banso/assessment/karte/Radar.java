package jp.banso.assessment.karte;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the radar's lines and labels stand, in a picture of 420 by 340. */
record Radar(
    String title,
    String description,
    String own,
    String mean,
    List<String> rings,
    List<Spoke> spokes,
    KarteWords words) {

  private static final double X = 210;
  private static final double Y = 185;
  private static final double REACH = 110;

  /** An axis: its end and its label. */
  record Spoke(
      String x,
      String y,
      String labelX,
      String labelY,
      String anchor,
      String label,
      String value) {}

  static Radar of(Karte karte, Locale locale) {
    List<KarteAxis> axes = karte.axes();
    var words = KarteWords.in(locale);
    int n = axes.size();
    List<Spoke> spokes = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double x = x(i, n, 1.16);
      String anchor = Math.abs(x - X) < 1 ? "middle" : x > X ? "start" : "end";
      var score = axes.get(i).score();
      spokes.add(
          new Spoke(
              at(x(i, n, 1)),
              at(y(i, n, 1)),
              at(anchor.equals("middle") ? x : x - Math.signum(x - X) * 40),
              at(y(i, n, 1.16) + (i == 0 ? -14 : 10)),
              anchor,
              axes.get(i).name(locale),
              score == null ? "–" : score.toPlainString()));
    }
    String title = karte.prefecture() + karte.name() + " " + words.radar();
    String description =
        spokes.stream().map(it -> it.label() + " " + it.value()).collect(Collectors.joining(", "));
    List<String> rings =
        IntStream.of(25, 50, 75, 100)
            .mapToObj(ring -> polygon(axes.stream().map(it -> BigDecimal.valueOf(ring)).toList()))
            .toList();
    return new Radar(
        title,
        description,
        polygon(axes.stream().map(KarteAxis::score).toList()),
        polygon(axes.stream().map(KarteAxis::prefectureMean).toList()),
        rings,
        spokes,
        words);
  }

  /** What is not known is drawn in the middle, and labelled –; nothing where nothing is known. */
  private static String polygon(List<BigDecimal> scores) {
    if (scores.stream().allMatch(Objects::isNull)) {
      return "";
    }
    int n = scores.size();
    return IntStream.range(0, n)
        .mapToObj(
            i -> {
              double share = scores.get(i) == null ? 0 : scores.get(i).doubleValue() / 100;
              return at(x(i, n, share)) + "," + at(y(i, n, share));
            })
        .collect(Collectors.joining(" "));
  }

  private static double x(int i, int n, double share) {
    return X + REACH * share * Math.sin(2 * Math.PI * i / n);
  }

  private static double y(int i, int n, double share) {
    return Y - REACH * share * Math.cos(2 * Math.PI * i / n);
  }

  private static String at(double position) {
    return String.format(Locale.ROOT, "%.1f", position);
  }
}
