package jp.banso.points.settlement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.platform.http.Versioned;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A settlement as it is shown. */
@Schema(name = "Settlement")
record SettlementView(
    @Heading(ja = "ID", en = "ID") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e10")
        UUID id,
    @Heading(ja = "ポイント事業", en = "Programme")
        @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e01")
        UUID program,
    @Heading(ja = "開始日", en = "From") @Schema(examples = "2026-10-01") LocalDate from,
    @Heading(ja = "終了日", en = "To") @Schema(examples = "2026-10-31") LocalDate to,
    @Heading(ja = "状態", en = "State") @Schema(examples = "closed") SettlementState state,
    @Heading(ja = "利用ポイント", en = "Redeemed")
        @Schema(nullable = true, description = "None while it is a draft", examples = "125000")
        Long redeemed,
    @Heading(ja = "取消ポイント", en = "Reversed")
        @Schema(nullable = true, description = "None while it is a draft", examples = "1200")
        Long reversed,
    @Heading(ja = "清算額", en = "Amount")
        @Schema(nullable = true, description = "Redeemed less reversed", examples = "123800")
        Long amount,
    @Heading(ja = "事業者への清算額", en = "Exchanged")
        @Schema(
            nullable = true,
            description =
                "Points exchanged with carriers, less those reversed; owed besides the amount",
            examples = "4000")
        Long exchanged,
    @Heading(ja = "確定日時", en = "Closed") @Schema(nullable = true, examples = "2026-11-02T01:00:00Z")
        Instant closedAt,
    @Heading(ja = "作成日時", en = "Created") @Schema(examples = "2026-11-01T01:00:00Z")
        Instant createdAt,
    @Heading(ja = "版", en = "Version") @Schema(examples = "1") long version)
    implements Versioned {

  /** Where the settlement is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/programs/" + program + "/settlements/" + id;
  }
}
