package jp.banso.points.wallet;

import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.tabular.Heading;
import jp.banso.points.ledger.TransactionKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of a wallet's statement, newest first. */
@Schema(name = "StatementRow")
public record StatementRow(
    @Heading(ja = "番号", en = "No.") @Schema(examples = "3") long version,
    @Heading(ja = "日時", en = "Recorded") @Schema(examples = "2026-11-23T00:00:00Z")
        Instant recordedAt,
    @Heading(ja = "種別", en = "Kind") @Schema(examples = "redeem") TransactionKind kind,
    @Heading(ja = "ポイント", en = "Points") @Schema(examples = "-30") long amount,
    @Heading(ja = "残高", en = "Balance") @Schema(examples = "120") long balanceAfter,
    @Heading(ja = "加盟店", en = "Shop") @Schema(nullable = true, examples = "こごた米店") String merchant,
    @Heading(ja = "取引ID", en = "Transaction")
        @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e05")
        UUID transaction,
    @Heading(ja = "代理", en = "Proxy")
        @Schema(
            nullable = true,
            description = "The mandate by which somebody acted for the holder",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e21")
        UUID proxy) {}
