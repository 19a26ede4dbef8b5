package jp.banso.points.earn;

import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event, and what it earned or why nothing. */
@Schema(name = "EarnEvent")
record EarnEventView(
    @Heading(ja = "ID", en = "ID") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e13")
        UUID id,
    @Heading(ja = "行動の種類", en = "Event type") @Schema(examples = "checkup") String type,
    @Heading(ja = "ウォレット", en = "Wallet") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04")
        UUID wallet,
    @Heading(ja = "行動日時", en = "Occurred") @Schema(examples = "2026-11-23T00:00:00Z")
        Instant occurredAt,
    @Heading(ja = "量", en = "Units") @Schema(examples = "1") int units,
    @Heading(ja = "場所", en = "Place") @Schema(nullable = true, examples = "misato-hall")
        String place,
    @Heading(ja = "年齢階級", en = "Age band") @Schema(nullable = true, examples = "65-74")
        String ageBand,
    @Heading(ja = "キャンペーン", en = "Campaign")
        @Schema(
            nullable = true,
            description = "Of the rule that suits",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e11")
        UUID campaign,
    @Heading(ja = "付与ルール", en = "Rule")
        @Schema(
            nullable = true,
            description = "The rule that suits; none with no-rule, outside-period and not-eligible",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e12")
        UUID rule,
    @Heading(ja = "ルールの版", en = "Rule version")
        @Schema(nullable = true, description = "The version of that day", examples = "1")
        Integer ruleVersion,
    @Heading(ja = "ポイント", en = "Points")
        @Schema(
            description =
                "Points it earned; where a cap leaves less than the rule says, what it leaves",
            examples = "10")
        long points,
    @Heading(ja = "付与しない理由", en = "Reason")
        @Schema(nullable = true, description = "Why it earned none", examples = "cap-reached")
        EarnReason reason,
    @Heading(ja = "取引ID", en = "Transaction")
        @Schema(
            nullable = true,
            description = "The transaction that grants them",
            examples = "8f14e45f-ceea-867a-8b1a-3c2d4e5f6a7b")
        UUID transaction,
    @Heading(ja = "受付日時", en = "Received") @Schema(examples = "2026-11-23T00:00:05Z")
        Instant receivedAt,
    @Heading(ja = "試行", en = "Dry run")
        @Schema(description = "Whether it was only tried and nothing happened", examples = "false")
        boolean dryRun) {

  static EarnEventView of(EarnEvent event, UUID transaction, boolean dryRun) {
    var reported = event.reported();
    var by = event.earned();
    return new EarnEventView(
        reported.id(),
        reported.type(),
        reported.wallet(),
        reported.occurredAt(),
        reported.units(),
        reported.place(),
        reported.ageBand(),
        by == null ? null : by.campaign(),
        by == null ? null : by.rule(),
        by == null ? null : by.version(),
        event.points(),
        event.reason(),
        event.points() == 0 ? null : transaction,
        event.receivedAt(),
        dryRun);
  }
}
