package jp.banso.assessment.grouping;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * F2b: k-means with k-means++ starts; the best of fifty starts, by the sum of squared distances.
 * The same points, k and seed always give the same groups: {@link Random} is specified to the bit,
 * and ties go to the lower number. Groups are numbered from 1 by the mean of their centre, lowest
 * first.
 */
final class KMeans {

  private static final int STARTS = 50;
  private static final int MOST_ROUNDS = 300;

  private final double[][] points;
  private final int k;
  private final Random random;

  private KMeans(double[][] points, int k, long seed) {
    this.points = points;
    this.k = k;
    this.random = new Random(seed);
  }

  /**
   * The number of each point's group.
   *
   * @param points at least k different ones
   */
  static int[] groups(double[][] points, int k, long seed) {
    var search = new KMeans(points, k, seed);
    double[][] best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int start = 0; start < STARTS; start++) {
      double[][] centres = search.settled(search.spread());
      double inertia = search.inertia(centres);
      if (inertia < least - 1e-12) {
        least = inertia;
        best = centres;
      }
    }
    Arrays.sort(best, Comparator.comparingDouble(centre -> Arrays.stream(centre).sum()));
    double[][] centres = best;
    return Arrays.stream(points).mapToInt(point -> nearest(centres, point) + 1).toArray();
  }

  /** k-means++: each further centre is a point, the likelier the farther from those before it. */
  private double[][] spread() {
    double[][] centres = new double[k][];
    centres[0] = points[random.nextInt(points.length)];
    for (int made = 1; made < k; made++) {
      double[][] before = Arrays.copyOf(centres, made);
      double[] weight =
          Arrays.stream(points)
              .mapToDouble(point -> Points.squared(point, before[nearest(before, point)]))
              .toArray();
      double draw = random.nextDouble() * Arrays.stream(weight).sum();
      int chosen = -1;
      for (int i = 0; i < points.length && (chosen < 0 || draw > 0); i++) {
        if (weight[i] > 0) {
          chosen = i;
          draw -= weight[i];
        }
      }
      centres[made] = points[chosen];
    }
    return centres;
  }

  private double[][] settled(double[][] start) {
    double[][] centres = start;
    int[] before = null;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[][] now = centres;
      int[] groups = Arrays.stream(points).mapToInt(point -> nearest(now, point)).toArray();
      if (Arrays.equals(groups, before)) {
        break;
      }
      before = groups;
      centres =
          IntStream.range(0, k).mapToObj(g -> centre(g, groups, now)).toArray(double[][]::new);
    }
    return centres;
  }

  /** A group that lost all its points keeps its centre, and may win some back. */
  private double[] centre(int group, int[] groups, double[][] centres) {
    double[][] own =
        IntStream.range(0, points.length)
            .filter(i -> groups[i] == group)
            .mapToObj(i -> points[i])
            .toArray(double[][]::new);
    return own.length == 0 ? centres[group] : mean(own);
  }

  private double inertia(double[][] centres) {
    return Arrays.stream(points)
        .mapToDouble(point -> Points.squared(point, centres[nearest(centres, point)]))
        .sum();
  }

  private static double[] mean(double[][] of) {
    double[] mean = new double[of[0].length];
    for (double[] point : of) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += point[i] / of.length;
      }
    }
    return mean;
  }

  private static int nearest(double[][] centres, double[] point) {
    int nearest = 0;
    for (int i = 1; i < centres.length; i++) {
      if (Points.squared(point, centres[i]) < Points.squared(point, centres[nearest])) {
        nearest = i;
      }
    }
    return nearest;
  }
}
