package jp.banso.points.effect;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Points of one month. */
@Schema(name = "EffectMonth")
record EffectMonth(
    @Schema(description = "In Japan", examples = "2026-11") String month,
    @Schema(nullable = true, description = "Persons; none when suppressed", examples = "24")
        Long users,
    @Schema(nullable = true, description = "None when suppressed", examples = "4800") Long issued,
    @Schema(nullable = true, description = "None when suppressed", examples = "3100") Long used,
    @Schema(nullable = true, description = "None when suppressed", examples = "120") Long expired,
    @Schema(description = "Whether a figure of the month is suppressed", examples = "false")
        boolean suppressed) {

  static EffectMonth of(FlowCount count, boolean noIssued, boolean noUsed, boolean noExpired) {
    return new EffectMonth(
        count.month(),
        noUsed ? null : count.used().persons(),
        noIssued ? null : count.issued().points(),
        noUsed ? null : count.used().points(),
        noExpired ? null : count.expired().points(),
        noIssued || noUsed || noExpired);
  }
}
