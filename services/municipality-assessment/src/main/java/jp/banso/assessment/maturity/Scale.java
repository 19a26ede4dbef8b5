package jp.banso.assessment.maturity;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an indicator's value becomes 0 to 100: {@code YES_NO} makes 1 to 100; {@code PERCENT} takes
 * it as it is; {@code LINEAR} puts {@code min} at 0 and {@code max} at 100, and min may lie above
 * max where less is better. What lies outside is cut. Four decimals, half up.
 */
@Schema(name = "MaturityScale")
public record Scale(
    @NotNull @Schema(examples = "PERCENT") Kind kind,
    @Digits(integer = 9, fraction = 4)
        @Schema(nullable = true, examples = "0", description = "LINEAR only: the value worth 0")
        BigDecimal min,
    @Digits(integer = 9, fraction = 4)
        @Schema(nullable = true, examples = "60", description = "LINEAR only: the value worth 100")
        BigDecimal max) {

  static final int DECIMALS = 4;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The kinds of scale. */
  public enum Kind {
    YES_NO,
    PERCENT,
    LINEAR
  }

  /**
   * @param value never null: what is not known has no score, not zero
   */
  public BigDecimal score(BigDecimal value) {
    BigDecimal score =
        switch (kind) {
          case YES_NO -> value.multiply(HUNDRED);
          case PERCENT -> value;
          case LINEAR ->
              value
                  .subtract(min)
                  .multiply(HUNDRED)
                  .divide(max.subtract(min), DECIMALS, RoundingMode.HALF_UP);
        };
    return score.max(BigDecimal.ZERO).min(HUNDRED).setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  boolean isComplete() {
    return kind == Kind.LINEAR
        ? min != null && max != null && min.compareTo(max) != 0
        : min == null && max == null;
  }
}
