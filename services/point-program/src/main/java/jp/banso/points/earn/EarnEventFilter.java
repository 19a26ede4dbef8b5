package jp.banso.points.earn;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which events are asked for; what is left out does not matter. */
class EarnEventFilter {
  private static final String OUTCOMES =
      "earned|no-rule|outside-period|not-eligible|cap-reached|budget-exhausted|wallet-closed|program-not-open";

  @QueryParam("from")
  @Parameter(description = "First day it happened on, in Japan", example = "2026-11-01")
  LocalDate from;

  @QueryParam("to")
  @Parameter(description = "Last day it happened on, in Japan", example = "2026-11-30")
  LocalDate to;

  @QueryParam("rule")
  @Parameter(
      description = "Only those this rule suited",
      example = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e12")
  UUID rule;

  @QueryParam("outcome")
  @Parameter(description = "earned, or why they earned nothing", example = "earned")
  @Pattern(regexp = OUTCOMES, message = "{points.event-outcome}")
  String outcome;

  /** As it lies in the table; null where any will do. */
  String reason() {
    return outcome == null || isEarned()
        ? null
        : outcome.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  boolean isEarned() {
    return "earned".equals(outcome);
  }
}
