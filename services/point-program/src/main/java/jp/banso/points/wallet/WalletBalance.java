package jp.banso.points.wallet;

import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.http.Versioned;
import jp.banso.points.ledger.Balance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is in a wallet. */
@Schema(name = "WalletBalance")
record WalletBalance(
    @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04") UUID wallet,
    @Schema(description = "Points posted", examples = "120") long posted,
    @Schema(description = "Points that can be redeemed", examples = "120") long available,
    @Schema(description = "The moment it is of", examples = "2026-11-23T00:00:00Z") Instant at,
    @Schema(description = "How many entries stand behind it", examples = "3") long version)
    implements Versioned {

  static WalletBalance of(UUID wallet, Balance balance, Instant at) {
    return new WalletBalance(wallet, balance.posted(), balance.available(), at, balance.version());
  }
}
