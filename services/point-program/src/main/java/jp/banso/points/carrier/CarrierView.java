package jp.banso.points.carrier;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.Versioned;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A carrier as it is shown. */
@Schema(name = "Carrier")
record CarrierView(
    @Heading(ja = "ID", en = "ID") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e09")
        UUID id,
    @Heading(ja = "名称", en = "Name") @Schema(examples = "みちのくペイ株式会社") String name,
    @Heading(ja = "連絡先", en = "Contact") @Schema(examples = "support@pay.example.jp")
        String contact,
    @Heading(ja = "団体コード", en = "Area") @Schema(examples = "045055") String area,
    @Heading(ja = "権限", en = "Scopes") @Schema(examples = "[\"points:grant\", \"points:read\"]")
        List<String> scopes,
    @Heading(ja = "状態", en = "State") @Schema(examples = "live") CarrierState state,
    @Heading(ja = "契約日", en = "Contracted") @Schema(nullable = true, examples = "2026-11-20")
        LocalDate contractedOn,
    @Heading(ja = "クライアントID", en = "Client ID")
        @Schema(
            nullable = true,
            description = "With which it asks Keycloak for a token; none before the test",
            examples = "carrier-019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e09")
        String clientId,
    @Heading(ja = "鍵の発行日時", en = "Secret issued")
        @Schema(nullable = true, examples = "2026-11-23T00:00:00Z")
        Instant secretIssuedAt,
    @Heading(ja = "交換先URL", en = "Exchange URL")
        @Schema(
            nullable = true,
            description = "Where it takes exchange orders; none: it takes none",
            examples = "https://pay.example.jp/banso")
        String exchangeUrl,
    @Heading(ja = "申込日時", en = "Applied") @Schema(examples = "2026-11-23T00:00:00Z")
        Instant createdAt,
    @Heading(ja = "版", en = "Version") @Schema(examples = "0") long version)
    implements Versioned {

  /** Where the carrier is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/carriers/" + id;
  }
}
