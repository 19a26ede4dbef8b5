package jp.banso.dispatch.specialist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.banso.dispatch.skill.HeldSkill;
import jp.banso.platform.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A specialist as they are shown to those who may, and as matching sees them. */
@Schema(name = "Specialist")
public record SpecialistView(
    @Schema(examples = "01936f2e-7c00-7000-8000-000000000101") UUID id,
    @Schema(examples = "仙台 花子") String name,
    @Schema(nullable = true, examples = "みやぎデジタル株式会社") String employer,
    @Schema(examples = "MUNICIPAL_DX_ADVISER") Scheme scheme,
    @Schema(examples = "2026-04-01") LocalDate contractFrom,
    @Schema(examples = "2027-03-31") LocalDate contractTo,
    @Schema(examples = "3") BigDecimal weeklyCapacityDays,
    @Schema(examples = "041009") String baseOrganization,
    @Schema(nullable = true, examples = "38.268") BigDecimal latitude,
    @Schema(nullable = true, examples = "140.869") BigDecimal longitude,
    @Schema(examples = "true") boolean remotePossible,
    @Schema(examples = "true") boolean onSitePossible,
    List<Absence> unavailable,
    List<HeldSkill> skills,
    @Schema(examples = "[\"043222\"]") List<String> conflicts,
    @Schema(nullable = true, examples = "6a1f1d6c-6f0e-4d5e-9d0e-3c1d1e7a0001") String userSubject,
    @Schema(examples = "2026-04-01T00:00:00Z") Instant registeredAt,
    @Schema(examples = "0") long version)
    implements Versioned {

  @JsonIgnore
  String path() {
    return "/specialists/" + id;
  }
}
