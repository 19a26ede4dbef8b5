package jp.banso.kpi.kpi;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The achievement ratios (1 is the target met) from which each status holds; below the last,
 * OFF_TRACK.
 */
@Embeddable
@Schema(description = "Achievement ratios from which each status holds, highest first")
public record Thresholds(
    @NotNull
        @Digits(integer = 5, fraction = 4)
        @Column(name = "achieved_from")
        @Schema(examples = "1.0")
        BigDecimal achieved,
    @NotNull
        @Digits(integer = 5, fraction = 4)
        @Column(name = "on_track_from")
        @Schema(examples = "0.7")
        BigDecimal onTrack,
    @NotNull
        @Digits(integer = 5, fraction = 4)
        @Column(name = "at_risk_from")
        @Schema(examples = "0.4")
        BigDecimal atRisk) {

  /** Used when a definition says nothing: 1.0, 0.7 and 0.4. */
  static final Thresholds USUAL =
      new Thresholds(BigDecimal.ONE, new BigDecimal("0.7"), new BigDecimal("0.4"));

  boolean descend() {
    return achieved.compareTo(onTrack) >= 0 && onTrack.compareTo(atRisk) >= 0;
  }
}
