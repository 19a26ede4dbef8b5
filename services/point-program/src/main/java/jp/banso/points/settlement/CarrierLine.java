package jp.banso.points.settlement;

import java.util.UUID;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the issuer owes one carrier; what it is owed when more was reversed than exchanged. */
@Schema(name = "CarrierSettlementLine")
record CarrierLine(
    @Heading(ja = "事業者ID", en = "Carrier")
        @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e09")
        UUID carrier,
    @Heading(ja = "事業者名", en = "Name") @Schema(examples = "みちのくペイ株式会社") String name,
    @Heading(ja = "交換ポイント", en = "Exchanged") @Schema(examples = "4300") long exchanged,
    @Heading(ja = "取消ポイント", en = "Reversed") @Schema(examples = "300") long reversed,
    @Heading(ja = "清算額", en = "Amount")
        @Schema(description = "Exchanged less reversed", examples = "4000")
        long amount,
    @Heading(ja = "うち前期以前の分", en = "Of earlier periods")
        @Schema(
            description = "Part of the amount that took effect before the first day",
            examples = "0")
        long earlier) {}
