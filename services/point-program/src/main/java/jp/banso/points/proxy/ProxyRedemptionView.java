package jp.banso.points.proxy;

import java.time.Instant;
import java.util.UUID;
import jp.banso.points.ledger.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was redeemed for somebody, by which mandate; the journal keeps the same. */
@Schema(name = "ProxyRedemption")
record ProxyRedemptionView(
    @Schema(description = "The transaction's", examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e05")
        UUID id,
    @Schema(
            description = "The mandate that authorised it",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e21")
        UUID proxy,
    @Schema(
            description = "The wallet that was acted for",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04")
        UUID actedFor,
    @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e03") UUID merchant,
    @Schema(examples = "100") long amount,
    @Schema(description = "Of the wallet, afterwards", examples = "120") Long balance,
    @Schema(examples = "2026-11-23T00:00:00Z") Instant recordedAt) {

  static ProxyRedemptionView of(Mandate mandate, Outcome outcome) {
    return new ProxyRedemptionView(
        outcome.id(),
        mandate.wallet().proxy(),
        mandate.wallet().wallet(),
        outcome.parties().merchant(),
        outcome.amount(),
        outcome.balance(),
        outcome.recordedAt());
  }
}
