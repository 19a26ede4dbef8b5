package jp.banso.points.stamp;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Google's LoyaltyObject, as far as a stamp card fills it. */
@Schema(
    description =
        "As Google describes it. Before signing, put the issuer's id and a full stop before id and classId.")
record GoogleLoyaltyObject(
    @Schema(examples = "9f0d5a7e-1a8c-8c11-8a4e-2f6d1c9b7e08") String id,
    @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e07") String classId,
    @Schema(examples = "ACTIVE") String state,
    @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04") UUID accountId,
    GoogleLoyaltyPoints loyaltyPoints,
    GoogleLoyaltyPoints secondaryLoyaltyPoints,
    List<GoogleTextModule> textModulesData,
    GoogleBarcode barcode) {}
