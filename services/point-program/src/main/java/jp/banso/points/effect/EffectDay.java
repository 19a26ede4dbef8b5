package jp.banso.points.effect;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Points used on one day. */
@Schema(name = "EffectDay")
record EffectDay(
    @Schema(description = "In Japan", examples = "2026-11-25") LocalDate day,
    @Schema(nullable = true, description = "Persons; none when suppressed", examples = "24")
        Long users,
    @Schema(
            nullable = true,
            description = "Times, reversals not deducted; none when suppressed",
            examples = "31")
        Long uses,
    @Schema(
            nullable = true,
            description = "Points, reversals deducted; none when suppressed",
            examples = "3100")
        Long used,
    @Schema(examples = "false") boolean suppressed) {

  static EffectDay of(FlowCount count, boolean withheld) {
    return new EffectDay(
        count.day(),
        withheld ? null : count.used().persons(),
        withheld ? null : count.uses(),
        withheld ? null : count.used().points(),
        withheld);
  }
}
