package jp.banso.points.settlement;

import java.util.UUID;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one shop is owed; what it owes when more was reversed than used. */
@Schema(name = "SettlementLine")
record SettlementLine(
    @Heading(ja = "加盟店ID", en = "Merchant")
        @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e03")
        UUID merchant,
    @Heading(ja = "加盟店名", en = "Name") @Schema(examples = "こごた米店") String name,
    @Heading(ja = "団体コード", en = "Municipality") @Schema(examples = "045055") String municipality,
    @Heading(ja = "利用ポイント", en = "Redeemed") @Schema(examples = "5200") long redeemed,
    @Heading(ja = "取消ポイント", en = "Reversed") @Schema(examples = "200") long reversed,
    @Heading(ja = "清算額", en = "Amount")
        @Schema(description = "Redeemed less reversed", examples = "5000")
        long amount,
    @Heading(ja = "うち前期以前の分", en = "Of earlier periods")
        @Schema(
            description = "Part of the amount that took effect before the first day",
            examples = "-200")
        long earlier) {}
