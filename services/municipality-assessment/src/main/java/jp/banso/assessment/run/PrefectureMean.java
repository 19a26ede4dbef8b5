package jp.banso.assessment.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.banso.platform.code.LocalGovernmentCode;

/**
 * The mean score of a prefecture's assessed municipalities on an axis: each counts once, those
 * without a score not at all. Two decimals, half up.
 */
public record PrefectureMean(
    String organization, String axis, BigDecimal mean, int municipalities) {

  static List<PrefectureMean> of(List<Assessed> assessed) {
    Map<String, Map<String, List<BigDecimal>>> scores = new TreeMap<>();
    for (Assessed each : assessed) {
      String prefecture = LocalGovernmentCode.of(each.organization()).prefecture().code6();
      Stream.concat(Stream.of(each.assessment().overall()), each.assessment().axes().stream())
          .filter(it -> it.score() != null)
          .forEach(
              it ->
                  scores
                      .computeIfAbsent(prefecture, code -> new TreeMap<>())
                      .computeIfAbsent(it.axis(), axis -> new ArrayList<>())
                      .add(it.score()));
    }
    return scores.entrySet().stream()
        .flatMap(
            byAxis ->
                byAxis.getValue().entrySet().stream()
                    .map(it -> of(byAxis.getKey(), it.getKey(), it.getValue())))
        .toList();
  }

  private static PrefectureMean of(String prefecture, String axis, List<BigDecimal> scores) {
    var sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    var mean = sum.divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP);
    return new PrefectureMean(prefecture, axis, mean, scores.size());
  }
}
