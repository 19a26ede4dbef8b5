package jp.banso.points.campaign;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to change (RFC 7396); what is absent stays as it is. No part of a campaign can be
 * removed.
 */
record CampaignCorrection(
    @Pattern(regexp = ".*\\S.*", message = "{jakarta.validation.constraints.NotBlank.message}")
        @Size(max = 100)
        @NoMyNumber
        @Schema(nullable = true, examples = "秋の健診キャンペーン")
        String nameJa,
    @Pattern(regexp = ".*\\S.*", message = "{jakarta.validation.constraints.NotBlank.message}")
        @Size(max = 100)
        @NoMyNumber
        @Schema(nullable = true, examples = "Autumn check-ups")
        String nameEn,
    @Schema(nullable = true, description = "Of a draft only") UUID budget,
    @Schema(nullable = true, description = "Of a draft only", examples = "2026-10-01")
        LocalDate startsOn,
    @Schema(
            nullable = true,
            description = "Of a draft, or of a running campaign where it is today or later",
            examples = "2027-03-31")
        LocalDate endsOn,
    @Schema(
            nullable = true,
            description = "draft → running → ended, and never back",
            examples = "running")
        CampaignState state) {

  boolean isForDraftsOnly() {
    return budget != null || startsOn != null;
  }
}
