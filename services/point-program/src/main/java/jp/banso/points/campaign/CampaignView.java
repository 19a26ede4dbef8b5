package jp.banso.points.campaign;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.platform.http.Versioned;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A campaign as it is shown. */
@Schema(name = "Campaign")
record CampaignView(
    @Heading(ja = "ID", en = "ID") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e11")
        UUID id,
    @Heading(ja = "事業", en = "Program") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e01")
        UUID program,
    @Heading(ja = "名称", en = "Name (ja)") @Schema(examples = "秋の健診キャンペーン") String nameJa,
    @Heading(ja = "英語名称", en = "Name (en)") @Schema(examples = "Autumn check-ups") String nameEn,
    @Heading(ja = "予算ID", en = "Budget") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e02")
        UUID budget,
    @Heading(ja = "開始日", en = "Starts on")
        @Schema(description = "First day, in Japan", examples = "2026-10-01")
        LocalDate startsOn,
    @Heading(ja = "終了日", en = "Ends on")
        @Schema(description = "Last day, in Japan", examples = "2027-03-31")
        LocalDate endsOn,
    @Heading(ja = "状態", en = "State") @Schema(examples = "running") CampaignState state,
    @Heading(ja = "作成日時", en = "Created") @Schema(examples = "2026-09-01T00:00:00Z")
        Instant createdAt,
    @Heading(ja = "版", en = "Version") @Schema(examples = "0") long version)
    implements Versioned {

  /** Where the campaign is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/programs/" + program + "/campaigns/" + id;
  }
}
