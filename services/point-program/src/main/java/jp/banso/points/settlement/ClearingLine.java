package jp.banso.points.settlement;

import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one party of a settlement pays and is paid. */
@Schema(name = "ClearingLine")
record ClearingLine(
    @Heading(ja = "区分", en = "Party") @Schema(examples = "carrier") Party party,
    @Heading(ja = "団体コード・事業者ID", en = "Code or carrier")
        @Schema(
            description = "Code of the issuer or of where the shops are; id of the carrier",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e09")
        String id,
    @Heading(ja = "事業者名", en = "Name")
        @Schema(nullable = true, description = "Of a carrier", examples = "みちのくペイ株式会社")
        String name,
    @Heading(ja = "支払（借方）", en = "Debit") @Schema(examples = "0") long debit,
    @Heading(ja = "受取（貸方）", en = "Credit") @Schema(examples = "4000") long credit) {

  /** A payee of the issuer; one who is owed less than nothing pays. */
  static ClearingLine of(Party party, String id, String name, long amount) {
    return new ClearingLine(party, id, name, Math.max(0, -amount), Math.max(0, amount));
  }
}
