package jp.banso.points.exchange;

import java.util.UUID;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One order as both sides have it. */
@Schema(name = "ReconciledRow")
record ReconciledRow(
    @Heading(ja = "行", en = "Row")
        @Schema(
            nullable = true,
            description = "Row of the file; none where it lacks the order",
            examples = "2")
        Integer row,
    @Heading(ja = "依頼ID", en = "Order")
        @Schema(nullable = true, examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e05")
        UUID order,
    @Heading(ja = "結果", en = "Finding") @Schema(examples = "matched") Finding finding,
    @Heading(ja = "当方のポイント", en = "Our amount") @Schema(nullable = true, examples = "100")
        Long ourAmount,
    @Heading(ja = "事業者のポイント", en = "Their amount") @Schema(nullable = true, examples = "100")
        Long theirAmount,
    @Heading(ja = "当方の状態", en = "Our state") @Schema(nullable = true, examples = "completed")
        ExchangeState ourState,
    @Heading(ja = "事業者の状態", en = "Their state") @Schema(nullable = true, examples = "accepted")
        ReportedState theirState,
    @Heading(ja = "内容", en = "Detail")
        @Schema(nullable = true, description = "Why a row cannot be read")
        String detail) {

  static ReconciledRow of(ReportedLine line, ExchangeOrder order, Finding finding) {
    return new ReconciledRow(
        line == null ? null : line.row(),
        line == null ? order.id() : line.order(),
        finding,
        order == null ? null : order.amount(),
        line == null ? null : line.amount(),
        order == null ? null : order.state(),
        line == null ? null : line.state(),
        null);
  }

  static ReconciledRow unreadable(int row, String why) {
    return new ReconciledRow(row, null, Finding.UNREADABLE, null, null, null, null, why);
  }
}
