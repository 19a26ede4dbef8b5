package jp.banso.points.exchange;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An order as the carrier gets it. */
@Schema(
    name = "CarrierOrder",
    requiredProperties = {"id", "program", "account", "amount", "validUntil"})
record SentOrder(
    @Schema(
            description = "Its idempotency key too: one id is one order, however often it comes",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e05")
        UUID id,
    @Schema(
            description = "The programme whose points are exchanged",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e01")
        UUID program,
    @Schema(description = "Your customer's account with you", examples = "mp-7f3a-91c2")
        String account,
    @Schema(description = "Points to give, whole", examples = "100") long amount,
    @Schema(
            format = "date-time",
            description = "From this moment on you must not accept it any more",
            examples = "2026-11-24T00:00:00Z")
        String validUntil) {
  static SentOrder of(Instruction instruction) {
    return new SentOrder(
        instruction.order(),
        instruction.program(),
        instruction.account(),
        instruction.amount(),
        instruction.validUntil().toString());
  }
}
