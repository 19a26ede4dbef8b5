package jp.banso.assessment.grouping;

import java.util.Arrays;

/**
 * How well each point lies in its group (Rousseeuw 1987): (b − a) / max(a, b), a the mean distance
 * to the others of its own group, b the least mean distance to another group; from −1 (in the wrong
 * one) to 1. Alone in a group it is 0.
 */
final class Silhouette {

  private Silhouette() {}

  static double[] of(Points points, int[] groups) {
    int k = Arrays.stream(groups).max().orElse(0);
    double[] values = new double[groups.length];
    for (int i = 0; i < groups.length; i++) {
      double[] sum = new double[k + 1];
      int[] count = new int[k + 1];
      for (int j = 0; j < groups.length; j++) {
        if (j != i) {
          sum[groups[j]] += points.distance(i, j);
          count[groups[j]]++;
        }
      }
      values[i] = value(groups[i], sum, count);
    }
    return values;
  }

  private static double value(int own, double[] sum, int[] count) {
    if (count[own] == 0) {
      return 0;
    }
    double inside = sum[own] / count[own];
    double outside = Double.POSITIVE_INFINITY;
    for (int group = 1; group < sum.length; group++) {
      if (group != own && count[group] > 0) {
        outside = Math.min(outside, sum[group] / count[group]);
      }
    }
    double larger = Math.max(inside, outside);
    return larger == 0 || Double.isInfinite(outside) ? 0 : (outside - inside) / larger;
  }
}
