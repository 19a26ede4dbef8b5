package jp.banso.assessment.grouping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F2b against numbers worked by hand, and against trying every division there is. */
class KMeansTest {

  private static final double[][] TWO_HEAPS = {{0, 0}, {0, 2}, {2, 0}, {10, 10}, {10, 12}};

  @Test
  void findsTwoHeapsAndNumbersTheLowerFirst() {
    assertArrayEquals(new int[] {1, 1, 1, 2, 2}, KMeans.groups(TWO_HEAPS, 2, 42));
    double[][] turned = {{10, 10}, {10, 12}, {0, 0}};
    assertArrayEquals(new int[] {2, 2, 1}, KMeans.groups(turned, 2, 42));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void isAsGoodAsTheBestOfAllDivisions(long seed) {
    var random = new Random(seed);
    double[][] points =
        IntStream.range(0, 9)
            .mapToObj(i -> new double[] {random.nextGaussian(), random.nextGaussian()})
            .toArray(double[][]::new);
    for (int k = 2; k <= 3; k++) {
      double best = Double.POSITIVE_INFINITY;
      for (int code = 0; code < Math.pow(k, points.length); code++) {
        best = Math.min(best, inertia(points, digits(code, k, points.length)));
      }
      assertEquals(best, inertia(points, KMeans.groups(points, k, seed)), 1e-9, "k = " + k);
    }
  }

  private static int[] digits(int code, int base, int length) {
    int[] digits = new int[length];
    for (int i = 0, rest = code; i < length; i++, rest /= base) {
      digits[i] = rest % base + 1;
    }
    return digits;
  }

  /** The sum of squared distances to the groups' means, worked out the plain way. */
  private static double inertia(double[][] points, int[] groups) {
    double sum = 0;
    for (int group : Arrays.stream(groups).distinct().toArray()) {
      int[] own = IntStream.range(0, points.length).filter(i -> groups[i] == group).toArray();
      for (int axis = 0; axis < points[0].length; axis++) {
        int a = axis;
        double mean = Arrays.stream(own).mapToDouble(i -> points[i][a]).average().orElseThrow();
        sum += Arrays.stream(own).mapToDouble(i -> Math.pow(points[i][a] - mean, 2)).sum();
      }
    }
    return sum;
  }

  @Test
  void givesTheSameGroupsForTheSameSeed() {
    var random = new Random(7);
    double[][] many =
        IntStream.range(0, 300)
            .mapToObj(
                i ->
                    new double[] {
                      random.nextGaussian(), random.nextGaussian(), random.nextGaussian()
                    })
            .toArray(double[][]::new);
    assertArrayEquals(KMeans.groups(many, 8, 42), KMeans.groups(many, 8, 42));
    assertEquals(8, Arrays.stream(KMeans.groups(many, 8, 42)).distinct().count());
  }

  @Test
  void knowsTheSilhouetteWorkedByHand() {
    // 0 and 2 on a line in one group, 10 in the other:
    // 0: a 2, b 10 → 0.8; 2: a 2, b 8 → 0.75; 10 alone → 0
    var line = new Points(List.of("1", "2", "3"), new double[][] {{0}, {2}, {10}});
    assertArrayEquals(new double[] {0.8, 0.75, 0}, Silhouette.of(line, new int[] {1, 1, 2}), 1e-12);
    // 2 in the wrong group: a 8, b 2 → (2 − 8) / 8
    assertEquals(-0.75, Silhouette.of(line, new int[] {1, 2, 2})[1], 1e-12);
    var same = new Points(List.of("1", "2"), new double[][] {{0}, {0}});
    assertArrayEquals(new double[] {0, 0}, Silhouette.of(same, new int[] {1, 1}), 1e-12);
  }

  @Test
  void knowsTheNearestPeers() {
    var points =
        new Points(List.of("1", "2", "3", "4"), new double[][] {{0, 0}, {3, 4}, {1, 0}, {-1, 0}});
    assertEquals(
        "[Peer[organization=3, distance=1.0000], Peer[organization=4, distance=1.0000]]",
        Peer.nearest(points, 0, 2).toString());
    assertEquals(3, Peer.nearest(points, 0, 9).size());
    assertEquals("5.0000", Peer.nearest(points, 0, 9).getLast().distance().toPlainString());
  }
}
