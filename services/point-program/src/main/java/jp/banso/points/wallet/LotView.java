package jp.banso.points.wallet;

import java.time.LocalDate;
import java.util.UUID;
import jp.banso.platform.tabular.Heading;
import jp.banso.points.ledger.LotBalance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Points of one wallet with one origin and one last day. */
@Schema(name = "Lot")
record LotView(
    @Heading(ja = "ID", en = "ID") @Schema(examples = "9f0d5a7e-1a8c-8c11-8a4e-2f6d1c9b7e08")
        UUID id,
    @Heading(ja = "予算", en = "Budget")
        @Schema(
            description = "What they were paid from",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e02")
        UUID budget,
    @Heading(ja = "有償", en = "Paid")
        @Schema(description = "Whether the resident paid for them (対価)", examples = "false")
        boolean paid,
    @Heading(ja = "有効期限", en = "Last day")
        @Schema(nullable = true, description = "None: they never end", examples = "2027-05-31")
        LocalDate expiresOn,
    @Heading(ja = "ポイント", en = "Points") @Schema(examples = "120") long posted,
    @Heading(ja = "仮押さえ", en = "Held") @Schema(examples = "30") long held) {

  static LotView of(LotBalance lot) {
    return new LotView(
        lot.id(), lot.budget(), lot.paid(), lot.expiresOn(), lot.posted(), lot.held());
  }
}
