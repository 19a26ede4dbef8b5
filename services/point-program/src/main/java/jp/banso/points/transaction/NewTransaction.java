package jp.banso.points.transaction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import jp.banso.points.ledger.TransactionKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A transaction as it is asked for. */
record NewTransaction(
    @NotNull
        @Schema(
            description = "Made by the client before it sends, and the same again on every retry",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e05")
        UUID id,
    @NotNull @Schema(description = "grant, redeem or reversal", examples = "grant")
        TransactionKind kind,
    @Schema(
            nullable = true,
            description = "For grant and redeem",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04")
        UUID wallet,
    @Schema(
            nullable = true,
            description = "For grant: what it is paid from",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e02")
        UUID budget,
    @Schema(nullable = true, description = "For redeem: who takes the points") UUID merchant,
    @Min(1)
        @Max(1_000_000)
        @Schema(
            nullable = true,
            description = "Whole points, for grant and redeem",
            examples = "100")
        Long amount,
    @Schema(nullable = true, description = "For reversal: what it turns round") UUID reverses) {}
