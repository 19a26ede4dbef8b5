package jp.banso.points.proxy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.platform.http.Versioned;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mandate as it is shown. Who accepted it stays inside. */
@Schema(name = "Proxy")
record ProxyView(
    @Heading(ja = "ID", en = "ID") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e21")
        UUID id,
    @Heading(ja = "事業", en = "Program") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e01")
        UUID program,
    @Heading(ja = "ウォレット", en = "Wallet") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04")
        UUID wallet,
    @Heading(ja = "関係", en = "Kind") @Schema(examples = "family") ProxyKind kind,
    @Heading(ja = "範囲", en = "Scope") @Schema(examples = "redeem") ProxyScope scope,
    @Heading(ja = "開始日", en = "From") @Schema(examples = "2026-11-25") LocalDate validFrom,
    @Heading(ja = "終了日", en = "Until") @Schema(examples = "2027-03-31") LocalDate validUntil,
    @Heading(ja = "設定者", en = "Granted by") @Schema(examples = "holder") GrantedBy grantedBy,
    @Heading(ja = "根拠", en = "Ground")
        @Schema(
            nullable = true,
            description = "None where the holder granted it",
            examples = "窓口で委任状を確認")
        String ground,
    @Heading(ja = "状態", en = "State") @Schema(examples = "accepted") ProxyState state,
    @Heading(ja = "設定日時", en = "Granted") @Schema(examples = "2026-11-23T00:00:00Z")
        Instant grantedAt,
    @Heading(ja = "承諾日時", en = "Accepted")
        @Schema(nullable = true, examples = "2026-11-24T00:00:00Z")
        Instant acceptedAt,
    @Heading(ja = "取消日時", en = "Revoked")
        @Schema(nullable = true, examples = "2026-12-01T00:00:00Z")
        Instant revokedAt,
    @Heading(ja = "版", en = "Version") @Schema(examples = "0") long version)
    implements Versioned {

  /** Where the mandate is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/programs/" + program + "/wallets/" + wallet + "/proxies/" + id;
  }
}
