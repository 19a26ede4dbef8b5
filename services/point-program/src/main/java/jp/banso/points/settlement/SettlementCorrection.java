package jp.banso.points.settlement;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to change in a draft (RFC 7396); what is absent stays as it is. */
record SettlementCorrection(
    @Schema(nullable = true, description = "Another last day", examples = "2026-10-31")
        LocalDate to,
    @Schema(nullable = true, description = "closed closes it for good", examples = "closed")
        SettlementState state) {

  boolean closes() {
    return state == SettlementState.CLOSED;
  }
}
