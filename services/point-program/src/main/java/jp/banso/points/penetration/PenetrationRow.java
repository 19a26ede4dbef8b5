package jp.banso.points.penetration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many residents of an area and age band take part, by one channel or by any. */
@Schema(name = "PenetrationRow")
record PenetrationRow(
    @Schema(
            nullable = true,
            description = "Where they live; none: anywhere in the programme's area",
            examples = "045055")
        String municipality,
    @Schema(
            nullable = true,
            description = "None: of any age; other: not known, or no band of the population's",
            examples = "65-74")
        String ageBand,
    @Schema(
            nullable = true,
            description = "smartphone, paper-card, proxy or counter; none: any",
            examples = "paper-card")
        String channel,
    @Schema(
            nullable = true,
            description = "Counted with their holders' consent; none when withheld",
            examples = "1240")
        Long wallets,
    @Schema(
            nullable = true,
            description = "None where it, or a part of it, is not known",
            examples = "3280")
        Long population,
    @Schema(
            nullable = true,
            description = "Wallets / population; none when withheld or not known",
            examples = "0.3780")
        BigDecimal rate,
    @Schema(examples = "false") boolean suppressed) {
  private static final int DIGITS = 4;

  static PenetrationRow of(Place place, long wallets, Long population) {
    var rate =
        population == null || population == 0
            ? null
            : BigDecimal.valueOf(wallets)
                .divide(BigDecimal.valueOf(population), DIGITS, RoundingMode.HALF_UP);
    return new PenetrationRow(
        place.area(), place.band(), place.channel(), wallets, population, rate, false);
  }

  static PenetrationRow withheld(Place place, Long population) {
    return new PenetrationRow(
        place.area(), place.band(), place.channel(), null, population, null, true);
  }
}
