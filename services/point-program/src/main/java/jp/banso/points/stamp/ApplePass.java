package jp.banso.points.stamp;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A card as Apple Wallet takes it, without what the issuer's certificate adds. */
@Schema(name = "ApplePass")
record ApplePass(
    @Schema(description = "Rises with every stamp, never falls", examples = "17") long passVersion,
    PassJson payload) {
  // The colours the card is drawn in
  private static final String BLUE = "rgb(31, 78, 95)";
  private static final String WHITE = "rgb(255, 255, 255)";
  private static final String PALE = "rgb(220, 235, 240)";

  /** Apple's pass.json of the style storeCard. */
  @Schema(
      name = "ApplePassJson",
      description =
          "As Apple describes it. Before signing, add passTypeIdentifier and teamIdentifier, which the certificate names.")
  record PassJson(
      @Schema(examples = "1") int formatVersion,
      @Schema(examples = "9f0d5a7e-1a8c-8c11-8a4e-2f6d1c9b7e08") UUID serialNumber,
      @Schema(examples = "みさと健康ポイント") String organizationName,
      @Schema(examples = "町歩きスタンプ") String description,
      @Schema(examples = "みさと健康ポイント") String logoText,
      @Schema(examples = WHITE) String foregroundColor,
      @Schema(examples = BLUE) String backgroundColor,
      @Schema(examples = PALE) String labelColor,
      @Schema(examples = "true") boolean sharingProhibited,
      StoreCard storeCard,
      List<Barcode> barcodes) {}

  /** The fields of the pass, by where they stand. */
  @Schema(name = "AppleStoreCard")
  record StoreCard(
      List<Field> primaryFields, List<Field> secondaryFields, List<Field> backFields) {}

  /** One of them. */
  @Schema(name = "ApplePassField")
  record Field(
      @Schema(examples = "stamps") String key,
      @Schema(examples = "スタンプ") String label,
      @Schema(examples = "7/10") String value) {}

  /** What a till scans: the wallet. */
  @Schema(name = "AppleBarcode")
  record Barcode(
      @Schema(examples = "PKBarcodeFormatQR") String format,
      @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04") UUID message,
      @Schema(examples = "iso-8859-1") String messageEncoding) {}

  static ApplePass of(Pass pass, boolean japanese) {
    var card = pass.card();
    var words = Pass.Words.in(japanese);
    var fields =
        new StoreCard(
            List.of(new Field("stamps", words.stamps(), pass.count())),
            List.of(new Field("reward", words.reward(), words.points(card.reward()))),
            List.of(new Field("filled", words.filled(), Long.toString(card.filled()))));
    return new ApplePass(
        pass.version(),
        new PassJson(
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
            List.of(new Barcode("PKBarcodeFormatQR", card.wallet(), "iso-8859-1"))));
  }
}
