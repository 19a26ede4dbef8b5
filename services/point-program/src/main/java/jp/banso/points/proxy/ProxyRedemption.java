package jp.banso.points.proxy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.points.ledger.AccountKind;
import jp.banso.points.ledger.LedgerOfProgram;
import jp.banso.points.ledger.Movement;
import jp.banso.points.ledger.Parties;
import jp.banso.points.ledger.Posting;
import jp.banso.points.ledger.Terms;
import jp.banso.points.ledger.TransactionKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Points redeemed for somebody else. */
@Schema(name = "NewProxyRedemption")
record ProxyRedemption(
    @NotNull
        @Schema(
            description = "Made by the client before it sends, and the same again on every retry",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e05")
        UUID id,
    @NotNull
        @Schema(
            description = "The shop that takes the points",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e03")
        UUID merchant,
    @NotNull @Min(1) @Max(1_000_000) @Schema(examples = "100") Long amount) {

  // Whether the programme is open the lane looks up itself
  Posting by(Mandate mandate) {
    var wallet = mandate.wallet().wallet();
    return new Posting(
        new LedgerOfProgram(mandate.wallet().program(), mandate.issuer(), true),
        id,
        TransactionKind.REDEEM,
        amount,
        wallet,
        new Parties(wallet, merchant, null),
        Map.of(wallet, AccountKind.WALLET, merchant, AccountKind.MERCHANT),
        List.of(),
        List.of(new Movement(wallet, merchant, amount)),
        null,
        Terms.NONE,
        mandate.caller());
  }
}
