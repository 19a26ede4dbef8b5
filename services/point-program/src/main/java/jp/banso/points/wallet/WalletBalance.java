package jp.banso.points.wallet;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is in a wallet. */
@Schema(name = "WalletBalance")
public record WalletBalance(
    @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04") UUID wallet,
    @Schema(description = "Points posted", examples = "120") long posted,
    @Schema(
            nullable = true,
            description =
                "Points that can be redeemed: neither held nor past their last day. Not known of the past",
            examples = "90")
        Long available,
    @Schema(
            nullable = true,
            description = "Points that open holds have promised to a shop. Not known of the past",
            examples = "30")
        Long held,
    @Schema(
            nullable = true,
            description =
                "How much ends when, the earliest first, without what never does. Not known of the past")
        List<Expiring> expiring,
    @Schema(description = "The moment it is of", examples = "2026-11-23T00:00:00Z") Instant at,
    @Schema(description = "How many entries stand behind it", examples = "3") long version)
    implements Versioned {}
