package jp.banso.dispatch.request;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.banso.dispatch.skill.AskedSkill;
import jp.banso.platform.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request as it is shown, and as matching sees it. */
@Schema(name = "SupportRequest")
public record SupportRequestView(
    @Schema(examples = "01936f2e-7c00-7000-8000-000000000201") UUID id,
    @Schema(examples = "045055") String organization,
    @Schema(examples = "窓口業務の見直し（書かない窓口）") String title,
    @Schema(nullable = true, examples = "転入・転出手続の業務フローを整理したい") String description,
    List<AskedSkill> skills,
    @Schema(examples = "2026-06-01") LocalDate from,
    @Schema(examples = "2026-09-30") LocalDate to,
    @Schema(examples = "1") BigDecimal daysPerWeek,
    @Schema(examples = "EITHER") Mode mode,
    @Schema(examples = "HIGH") Priority priority,
    @Schema(nullable = true, examples = "38.544") BigDecimal latitude,
    @Schema(nullable = true, examples = "141.057") BigDecimal longitude,
    @Schema(examples = "SUBMITTED") RequestState state,
    @Schema(nullable = true, examples = "支援が完了したため") String stateReason,
    @Schema(examples = "美里 太郎") String requestedBy,
    @Schema(examples = "2026-05-01T01:00:00Z") Instant requestedAt,
    @Schema(examples = "0") long version)
    implements Versioned {

  /** The same request for another period and number of days: the terms of an assignment. */
  public SupportRequestView on(LocalDate start, LocalDate end, BigDecimal days) {
    return new SupportRequestView(
        id,
        organization,
        title,
        description,
        skills,
        start,
        end,
        days,
        mode,
        priority,
        latitude,
        longitude,
        state,
        stateReason,
        requestedBy,
        requestedAt,
        version);
  }

  @JsonIgnore
  String path() {
    return "/support-requests/" + id;
  }
}
