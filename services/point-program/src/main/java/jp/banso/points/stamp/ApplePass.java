package jp.banso.points.stamp;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A card as Apple Wallet takes it, without what the issuer's certificate adds. */
record ApplePass(
    @Schema(description = "Rises with every stamp, never falls", examples = "17") long passVersion,
    ApplePassJson payload) {
  // The colours the card is drawn in
  private static final String BLUE = "rgb(31, 78, 95)";
  private static final String WHITE = "rgb(255, 255, 255)";
  private static final String PALE = "rgb(220, 235, 240)";

  static ApplePass of(Pass pass, boolean japanese) {
    var card = pass.card();
    var words = PassWords.in(japanese);
    var fields =
        new AppleStoreCard(
            List.of(new ApplePassField("stamps", words.stamps(), pass.count())),
            List.of(new ApplePassField("reward", words.reward(), words.points(card.reward()))),
            List.of(new ApplePassField("filled", words.filled(), Long.toString(card.filled()))));
    return new ApplePass(
        pass.version(),
        new ApplePassJson(
            1,
            pass.serial(),
            pass.program(japanese),
            pass.name(japanese),
            pass.program(japanese),
            WHITE,
            BLUE,
            PALE,
            true,
            fields,
            List.of(new AppleBarcode("PKBarcodeFormatQR", card.wallet(), "iso-8859-1"))));
  }
}
