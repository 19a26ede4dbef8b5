package jp.banso.points.consent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.tabular.Heading;
import jp.banso.points.wallet.ConsentPurpose;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One decision. Never changed. */
@Schema(name = "Consent")
record ConsentView(
    @Heading(ja = "ID", en = "ID") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e20")
        UUID id,
    @Heading(ja = "事業", en = "Program") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e01")
        UUID program,
    @Heading(ja = "ウォレット", en = "Wallet") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04")
        UUID wallet,
    @Heading(ja = "利用目的", en = "Purpose") @Schema(examples = "statistics") ConsentPurpose purpose,
    @Heading(ja = "意思", en = "Decision") @Schema(examples = "withdrawn") ConsentDecision decision,
    @Heading(ja = "規約", en = "Terms")
        @Schema(
            description =
                "The version agreed to; where consent was withdrawn, the one it had been given to",
            examples = "terms-2026-04")
        String terms,
    @Heading(ja = "申出", en = "Stated by") @Schema(examples = "holder") StatedBy statedBy,
    @Heading(ja = "根拠", en = "Ground")
        @Schema(
            nullable = true,
            description = "How staff knew; none where the holder decided signed in",
            examples = "窓口で本人から申出書を受領")
        String ground,
    @Heading(ja = "記録者", en = "Recorder")
        @Schema(
            nullable = true,
            description =
                "Who wrote it down; none where the holder did: their name is not kept here",
            examples = "f3b1c2d4-0000-4000-8000-000000000001")
        String recorder,
    @Heading(ja = "日時", en = "Recorded") @Schema(examples = "2026-11-23T00:00:00Z")
        Instant recordedAt) {

  /** Where the wallet's history is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/programs/" + program + "/wallets/" + wallet + "/consents";
  }
}
