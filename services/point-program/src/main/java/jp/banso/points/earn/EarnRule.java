package jp.banso.points.earn;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule with its newest version. */
@Schema(name = "EarnRule")
record EarnRule(
    @Heading(ja = "ID", en = "ID") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e12")
        UUID id,
    @Heading(ja = "事業", en = "Program") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e01")
        UUID program,
    @Heading(ja = "キャンペーン", en = "Campaign")
        @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e11")
        UUID campaign,
    @Heading(ja = "名称", en = "Name (ja)") @Schema(examples = "特定健診を受ける") String nameJa,
    @Heading(ja = "英語名称", en = "Name (en)") @Schema(examples = "Have a check-up") String nameEn,
    @Heading(ja = "行動の種類", en = "Event type") @Schema(examples = "checkup") String eventType,
    @Heading(ja = "最新版", en = "Newest")
        @Schema(description = "Its newest version, which may begin in the future")
        EarnRuleVersion newest,
    @Heading(ja = "作成日時", en = "Created") @Schema(examples = "2026-09-01T00:00:00Z")
        Instant createdAt) {

  /** Where the rule is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/programs/" + program + "/campaigns/" + campaign + "/earn-rules/" + id;
  }
}
