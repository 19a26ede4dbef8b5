package jp.banso.points.merchant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.http.Versioned;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shop as it is shown. Who rings up for it is not. */
@Schema(name = "Merchant")
record MerchantView(
    @Heading(ja = "ID", en = "ID") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e03")
        UUID id,
    @Heading(ja = "事業", en = "Program") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e01")
        UUID program,
    @Heading(ja = "店名", en = "Name") @Schema(examples = "こごた米店") String name,
    @Heading(ja = "団体コード", en = "Municipality") @Schema(examples = "045055") String municipality,
    @Heading(ja = "業種", en = "Category") @Schema(examples = "食料品") String category,
    @Heading(ja = "状態", en = "State") @Schema(examples = "active") MerchantState state,
    @Heading(ja = "登録日時", en = "Registered") @Schema(examples = "2026-11-23T00:00:00Z")
        Instant createdAt,
    @Heading(ja = "版", en = "Version") @Schema(examples = "0") long version)
    implements Versioned {

  /** Where the shop is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/programs/" + program + "/merchants/" + id;
  }
}
