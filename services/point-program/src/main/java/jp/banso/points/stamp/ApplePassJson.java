package jp.banso.points.stamp;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Apple's pass.json of the style storeCard. */
@Schema(
    description =
        "As Apple describes it. Before signing, add passTypeIdentifier and teamIdentifier, which the certificate names.")
record ApplePassJson(
    @Schema(examples = "1") int formatVersion,
    @Schema(examples = "9f0d5a7e-1a8c-8c11-8a4e-2f6d1c9b7e08") UUID serialNumber,
    @Schema(examples = "みさと健康ポイント") String organizationName,
    @Schema(examples = "町歩きスタンプ") String description,
    @Schema(examples = "みさと健康ポイント") String logoText,
    @Schema(examples = "rgb(255, 255, 255)") String foregroundColor,
    @Schema(examples = "rgb(31, 78, 95)") String backgroundColor,
    @Schema(examples = "rgb(220, 235, 240)") String labelColor,
    @Schema(examples = "true") boolean sharingProhibited,
    AppleStoreCard storeCard,
    List<AppleBarcode> barcodes) {}
