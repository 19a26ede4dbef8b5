package jp.banso.assessment.grouping;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How to group. */
record NewGrouping(
    @NotNull @Schema(examples = "K_MEANS") Method method,
    @Min(2)
        @Max(8)
        @Schema(nullable = true, examples = "3", description = "How many groups; K_MEANS only")
        Integer k,
    @Schema(
            nullable = true,
            examples = "42",
            description = "K_MEANS only; the same seed gives the same groups. 1 when left out")
        Long seed,
    @Min(0)
        @Max(20)
        @Schema(nullable = true, examples = "5", description = "Nearest peers; 5 when left out")
        Integer peers) {

  private static final int USUAL_PEERS = 5;

  int mostPeers() {
    return peers == null ? USUAL_PEERS : peers;
  }

  Long seedOrUsual() {
    return method == Method.K_MEANS ? (seed == null ? Long.valueOf(1) : seed) : null;
  }

  /** k belongs to k-means, and k-means needs it. */
  boolean isConsistent() {
    return (method == Method.K_MEANS) == (k != null);
  }
}
