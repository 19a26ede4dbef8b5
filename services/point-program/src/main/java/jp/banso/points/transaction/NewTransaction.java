package jp.banso.points.transaction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import jp.banso.points.ledger.TransactionKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A transaction as it is asked for. Which parts it has depends on its kind. */
record NewTransaction(
    @NotNull
        @Schema(
            description = "Made by the client before it sends, and the same again on every retry",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e05")
        UUID id,
    @NotNull
        @Schema(
            description = "grant, redeem, transfer, hold, capture, void or reversal",
            examples = "grant")
        TransactionKind kind,
    @Schema(
            nullable = true,
            description = "For grant, redeem, transfer and hold",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04")
        UUID wallet,
    @Schema(
            nullable = true,
            description = "For grant: what it is paid from",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e02")
        UUID budget,
    @Schema(
            nullable = true,
            description =
                "For redeem and hold: who takes the points. For capture and void: needed where a person at the till asks")
        UUID merchant,
    @Schema(nullable = true, description = "For transfer: the wallet that receives") UUID recipient,
    @Min(1)
        @Max(1_000_000)
        @Schema(
            nullable = true,
            description =
                "Whole points. A capture or a reversal without it takes all there is left",
            examples = "100")
        Long amount,
    @Schema(nullable = true, description = "For reversal: what it turns round") UUID reverses,
    @Schema(nullable = true, description = "For capture and void: the hold's id") UUID hold,
    @Min(1)
        @Max(2_592_000)
        @Schema(
            nullable = true,
            description = "For hold: how long it lasts; it is released then or a little later",
            examples = "900")
        Integer holdSeconds,
    @Schema(
            nullable = true,
            description = "For grant: whether the resident paid for the points (対価)",
            examples = "false")
        Boolean paid,
    @Schema(
            nullable = true,
            description =
                "For grant and reversal by a manager: when it counts, at most now, and a reversal not before its original."
                    + " Absent: when it is recorded",
            examples = "2026-11-23T00:00:00Z")
        Instant effectiveAt) {}
