package jp.banso.points.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One closed settlement as one shop or one carrier has it. */
@Schema(name = "StatementLine")
record StatementLine(
    @Heading(ja = "清算ID", en = "Settlement")
        @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e10")
        UUID settlement,
    @Heading(ja = "ポイント事業", en = "Programme")
        @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e01")
        UUID program,
    @Heading(ja = "開始日", en = "From") @Schema(examples = "2026-10-01") LocalDate from,
    @Heading(ja = "終了日", en = "To") @Schema(examples = "2026-10-31") LocalDate to,
    @Heading(ja = "受入ポイント", en = "Taken")
        @Schema(
            description = "Used with the shop, or exchanged with the carrier",
            examples = "5200")
        long taken,
    @Heading(ja = "取消ポイント", en = "Reversed") @Schema(examples = "200") long reversed,
    @Heading(ja = "清算額", en = "Amount")
        @Schema(description = "Taken less reversed: what the issuer pays", examples = "5000")
        long amount,
    @Heading(ja = "うち前期以前の分", en = "Of earlier periods")
        @Schema(
            description = "Part of the amount that took effect before the first day",
            examples = "0")
        long earlier,
    @Heading(ja = "確定日時", en = "Closed") @Schema(examples = "2026-11-02T01:00:00Z")
        Instant closedAt) {}
