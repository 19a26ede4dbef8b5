package jp.banso.points.inclusion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.http.Versioned;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A card as it is shown. */
@Schema(name = "PaperCard")
record PaperCardView(
    @Heading(ja = "番号", en = "Number") @Schema(examples = "4716302958174063") String number,
    @Heading(ja = "事業", en = "Program") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e01")
        UUID program,
    @Heading(ja = "ウォレット", en = "Wallet") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04")
        UUID wallet,
    @Heading(ja = "状態", en = "State") @Schema(examples = "active") PaperCardState state,
    @Heading(ja = "交付日時", en = "Handed over") @Schema(examples = "2026-11-23T00:00:00Z")
        Instant issuedAt,
    @Heading(ja = "版", en = "Version") @Schema(examples = "0") long version)
    implements Versioned {

  /** Where the card is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/programs/" + program + "/paper-cards/" + number;
  }
}
