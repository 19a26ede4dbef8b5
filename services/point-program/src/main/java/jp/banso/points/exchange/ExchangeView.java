package jp.banso.points.exchange;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.http.Versioned;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An exchange as it is shown. */
@Schema(name = "ExchangeOrder")
record ExchangeView(
    @Heading(ja = "ID", en = "ID") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e05")
        UUID id,
    @Heading(ja = "事業ID", en = "Program") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e01")
        UUID program,
    @Heading(ja = "ウォレットID", en = "Wallet")
        @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04")
        UUID wallet,
    @Heading(ja = "事業者ID", en = "Carrier")
        @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e09")
        UUID carrier,
    @Heading(ja = "事業者側の口座", en = "Carrier account") @Schema(examples = "mp-7f3a-91c2")
        String carrierAccount,
    @Heading(ja = "ポイント", en = "Amount") @Schema(examples = "100") long amount,
    @Heading(ja = "状態", en = "State") @Schema(examples = "completed") ExchangeState state,
    @Heading(ja = "理由", en = "Reason")
        @Schema(
            nullable = true,
            description =
                "Why it was refused or cancelled: the slug of a problem (insufficient-balance), or what the carrier said")
        String reason,
    @Heading(ja = "事業者側の番号", en = "Carrier reference")
        @Schema(nullable = true, examples = "T-20261125-0001")
        String carrierReference,
    @Heading(ja = "不一致", en = "Discrepancy")
        @Schema(
            nullable = true,
            description =
                "The ledger and the carrier do not agree and a person must look: hold-expired, hold-resolved,"
                    + " accepted-after-refusal, refused-after-acceptance, no-answer or the slug of why the ledger refused")
        String discrepancy,
    @Heading(ja = "仮押さえID", en = "Hold")
        @Schema(
            description = "The hold in the ledger",
            examples = "019aafc0-3a5e-8c11-8a4e-2f6d1c9b7e06")
        UUID hold,
    @Heading(ja = "依頼日時", en = "Requested") @Schema(examples = "2026-11-23T00:00:00Z")
        Instant requestedAt,
    @Heading(ja = "有効期限", en = "Valid until")
        @Schema(
            description = "The carrier does not take it later",
            examples = "2026-11-24T00:00:00Z")
        Instant validUntil,
    @Heading(ja = "更新日時", en = "Changed") @Schema(examples = "2026-11-23T00:00:01Z")
        Instant changedAt,
    @Heading(ja = "版", en = "Version") @Schema(examples = "4") long version)
    implements Versioned {

  /** Where the order is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/programs/" + program + "/exchange-orders/" + id;
  }
}
