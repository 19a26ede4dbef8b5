package jp.banso.assessment.grouping;

import java.util.List;
import java.util.Objects;
import jp.banso.assessment.run.AxisScore;
import jp.banso.assessment.run.ScoreView;

/**
 * Organisations as points: a coordinate an axis, standardised to mean 0 and (population) standard
 * deviation 1, so that no axis weighs more because its scores spread more. An axis on which all are
 * equal tells nothing and is 0.
 */
record Points(List<String> organizations, double[][] at) {

  /**
   * @param scores with a score on every axis
   */
  static Points of(List<ScoreView> scores) {
    int axes = scores.isEmpty() ? 0 : scores.getFirst().axes().size();
    double[][] at = new double[scores.size()][axes];
    for (int axis = 0; axis < axes; axis++) {
      double[] raw = new double[scores.size()];
      for (int i = 0; i < raw.length; i++) {
        raw[i] = scores.get(i).axes().get(axis).score().doubleValue();
      }
      standardise(raw);
      for (int i = 0; i < raw.length; i++) {
        at[i][axis] = raw[i];
      }
    }
    return new Points(scores.stream().map(ScoreView::organization).toList(), at);
  }

  static boolean isComplete(ScoreView score) {
    return score.axes().stream().map(AxisScore::score).noneMatch(Objects::isNull);
  }

  int count() {
    return at.length;
  }

  double distance(int one, int other) {
    return Math.sqrt(squared(at[one], at[other]));
  }

  static double squared(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - other[i]) * (one[i] - other[i]);
    }
    return sum;
  }

  private static void standardise(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double variance = 0;
    for (double value : values) {
      variance += (value - mean) * (value - mean) / values.length;
    }
    double deviation = Math.sqrt(variance);
    for (int i = 0; i < values.length; i++) {
      values[i] = deviation < 1e-9 ? 0 : (values[i] - mean) / deviation;
    }
  }
}
