package jp.banso.assessment.grouping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation that stands alike. */
@Schema(name = "Peer")
public record Peer(
    @Schema(examples = "044245") String organization,
    @Schema(
            examples = "0.5312",
            description = "Euclidean, between standardised scores of the axes; four decimals")
        BigDecimal distance) {

  /** The nearest others; of equally near ones, those with the lower code. */
  static List<Peer> nearest(Points points, int to, int most) {
    return IntStream.range(0, points.count())
        .filter(other -> other != to)
        .boxed()
        .sorted(Comparator.comparingDouble(other -> points.distance(to, other)))
        .limit(most)
        .map(
            other ->
                new Peer(
                    points.organizations().get(other),
                    BigDecimal.valueOf(points.distance(to, other))
                        .setScale(4, RoundingMode.HALF_UP)))
        .toList();
  }
}
