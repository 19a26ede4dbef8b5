package jp.banso.points.annual;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How long the things of the year took, each in all and at most. */
final class Stopwatch {
  private final Map<String, long[]> times = new TreeMap<>();
  private final long began = System.nanoTime();

  void time(String what, Runnable work) {
    var start = System.nanoTime();
    work.run();
    var took = System.nanoTime() - start;
    var line = times.computeIfAbsent(what, any -> new long[3]);
    line[0]++;
    line[1] += took;
    line[2] = Math.max(line[2], took);
  }

  double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }

  String summary() {
    var text = new StringBuilder();
    times.forEach(
        (what, line) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "  %-28s %5d times %8.2f s in all, %6.2f s at most%n",
                    what,
                    line[0],
                    line[1] / 1e9,
                    line[2] / 1e9)));
    return text.toString();
  }
}
