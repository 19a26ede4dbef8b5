package jp.banso.points.stamp;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a till scans: the wallet. */
record AppleBarcode(
    @Schema(examples = "PKBarcodeFormatQR") String format,
    @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04") UUID message,
    @Schema(examples = "iso-8859-1") String messageEncoding) {}
