package jp.banso.points.stamp;

import java.time.Instant;
import java.util.UUID;
import jp.banso.points.ledger.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stamp that was given. */
@Schema(name = "Stamp")
record StampView(
    @Schema(examples = "9f0d5a7e-1a8c-8c11-8a4e-2f6d1c9b7e08") UUID id,
    @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04") UUID wallet,
    @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e07") UUID card,
    @Schema(description = "On the card now; none after the one that filled it", examples = "7")
        long stamps,
    @Schema(examples = "10") int slots,
    @Schema(description = "Whether this stamp filled the card", examples = "false") boolean filled,
    @Schema(description = "Points paid for it", examples = "0") long reward,
    @Schema(examples = "2026-11-23T00:00:00Z") Instant recordedAt,
    @Schema(description = "Whether it was only tried and nothing happened", examples = "false")
        boolean dryRun) {

  /** A card that has just been stamped holds none only when it was full. */
  static StampView of(StampCardDefinition card, Outcome outcome) {
    var filled = outcome.balance() == 0;
    return new StampView(
        outcome.id(),
        outcome.parties().wallet(),
        card.id(),
        outcome.balance(),
        card.slots(),
        filled,
        filled ? card.reward() : 0,
        outcome.recordedAt(),
        outcome.dryRun());
  }
}
