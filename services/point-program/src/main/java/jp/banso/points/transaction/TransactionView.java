package jp.banso.points.transaction;

import java.time.Instant;
import java.util.UUID;
import jp.banso.points.ledger.Outcome;
import jp.banso.points.ledger.TransactionKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A transaction and what became of it. */
@Schema(name = "Transaction")
record TransactionView(
    @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e05") UUID id,
    @Schema(examples = "grant") TransactionKind kind,
    @Schema(examples = "posted") TransactionState state,
    @Schema(
            nullable = true,
            description = "Slug of the problem, when refused",
            examples = "budget-exhausted")
        String refusal,
    @Schema(nullable = true, examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04") UUID wallet,
    @Schema(nullable = true, examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e02") UUID budget,
    @Schema(nullable = true, examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e03") UUID merchant,
    @Schema(nullable = true, description = "Of a transfer") UUID recipient,
    @Schema(examples = "100") long amount,
    @Schema(nullable = true, examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e06") UUID reverses,
    @Schema(
            nullable = true,
            description =
                "Of the wallet, after the transaction; none when refused, and for a machine that is no till (points:redeem"
                    + " without carrier): a carrier reads it at …/balance where the holder shares it",
            examples = "120")
        Long balance,
    @Schema(
            nullable = true,
            description =
                "Of that balance, what open holds have promised away; none where the balance is none",
            examples = "0")
        Long held,
    @Schema(
            nullable = true,
            description = "Of the wallet's account; none where the balance is none",
            examples = "3")
        Long version,
    @Schema(nullable = true, description = "What it reverses or resolves") UUID parent,
    @Schema(
            description = "Where the line of parents begins; its own id when it has none",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e05")
        UUID root,
    @Schema(nullable = true, description = "Of a hold: until when it lasts") Instant holdUntil,
    @Schema(examples = "2026-11-23T00:00:00Z") Instant recordedAt,
    @Schema(description = "When it counts", examples = "2026-11-23T00:00:00Z") Instant effectiveAt,
    @Schema(description = "Whether it was only tried and nothing happened", examples = "false")
        boolean dryRun) {

  /**
   * @param openly whether the caller may hear what the wallet holds
   */
  static TransactionView of(Outcome outcome, boolean openly) {
    var refusal = outcome.refusal();
    return new TransactionView(
        outcome.id(),
        outcome.kind(),
        refusal == null ? TransactionState.POSTED : TransactionState.REFUSED,
        refusal == null ? null : refusal.slug(),
        outcome.parties().wallet(),
        outcome.parties().budget(),
        outcome.parties().merchant(),
        outcome.parties().recipient(),
        outcome.amount(),
        outcome.reverses(),
        openly ? outcome.balance() : null,
        openly ? outcome.held() : null,
        openly ? outcome.version() : null,
        outcome.parent(),
        outcome.root(),
        outcome.holdUntil(),
        outcome.recordedAt(),
        outcome.effectiveAt(),
        outcome.dryRun());
  }
}
