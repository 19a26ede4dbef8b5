package jp.banso.points.stamp;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A card as Google Wallet takes it, without what the issuer's account there adds. */
@Schema(name = "GooglePass")
record GooglePass(
    @Schema(description = "Rises with every stamp, never falls", examples = "17") long passVersion,
    LoyaltyObject payload) {

  /** Google's LoyaltyObject. */
  @Schema(
      name = "GoogleLoyaltyObject",
      description =
          "As Google describes it. Before signing, put the issuer's id and a full stop before id and classId.")
  record LoyaltyObject(
      @Schema(examples = "9f0d5a7e-1a8c-8c11-8a4e-2f6d1c9b7e08") String id,
      @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e07") String classId,
      @Schema(examples = "ACTIVE") String state,
      @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04") UUID accountId,
      Points loyaltyPoints,
      Points secondaryLoyaltyPoints,
      List<TextModule> textModulesData,
      Barcode barcode) {}

  /** A figure with its label. */
  @Schema(name = "GoogleLoyaltyPoints")
  record Points(@Schema(examples = "スタンプ") String label, Balance balance) {}

  /** The figure itself. */
  @Schema(name = "GoogleLoyaltyBalance")
  record Balance(@Schema(examples = "7/10") String string) {}

  /** A line of text. */
  @Schema(name = "GoogleTextModule")
  record TextModule(
      @Schema(examples = "reward") String id,
      @Schema(examples = "特典") String header,
      @Schema(examples = "100ポイント") String body) {}

  /** What a till scans: the wallet. */
  @Schema(name = "GoogleBarcode")
  record Barcode(
      @Schema(examples = "QR_CODE") String type,
      @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04") UUID value) {}

  static GooglePass of(Pass pass, boolean japanese) {
    var card = pass.card();
    var words = Pass.Words.in(japanese);
    return new GooglePass(
        pass.version(),
        new LoyaltyObject(
            pass.serial().toString(),
            card.card().toString(),
            "ACTIVE",
            card.wallet(),
            new Points(words.stamps(), new Balance(pass.count())),
            new Points(words.filled(), new Balance(Long.toString(card.filled()))),
            List.of(
                new TextModule("card", pass.program(japanese), pass.name(japanese)),
                new TextModule("reward", words.reward(), words.points(card.reward()))),
            new Barcode("QR_CODE", card.wallet())));
  }
}
