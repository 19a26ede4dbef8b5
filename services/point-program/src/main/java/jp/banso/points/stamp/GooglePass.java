package jp.banso.points.stamp;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A card as Google Wallet takes it, without what the issuer's account there adds. */
record GooglePass(
    @Schema(description = "Rises with every stamp, never falls", examples = "17") long passVersion,
    GoogleLoyaltyObject payload) {

  static GooglePass of(Pass pass, boolean japanese) {
    var card = pass.card();
    var words = PassWords.in(japanese);
    return new GooglePass(
        pass.version(),
        new GoogleLoyaltyObject(
            pass.serial().toString(),
            card.card().toString(),
            "ACTIVE",
            card.wallet(),
            GoogleLoyaltyPoints.of(words.stamps(), pass.count()),
            GoogleLoyaltyPoints.of(words.filled(), Long.toString(card.filled())),
            List.of(
                new GoogleTextModule("card", pass.program(japanese), pass.name(japanese)),
                new GoogleTextModule("reward", words.reward(), words.points(card.reward()))),
            new GoogleBarcode("QR_CODE", card.wallet())));
  }
}
