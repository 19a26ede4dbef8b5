package jp.banso.dispatch.request;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import jp.banso.dispatch.skill.AskedSkill;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request as it is written. */
@Schema(name = "NewSupportRequest")
record NewSupportRequest(
    @NotNull @Schema(description = "団体コード of who asks", examples = "045055")
        LocalGovernmentCode organization,
    @NotBlank @Size(max = 200) @NoMyNumber @Schema(examples = "窓口業務の見直し（書かない窓口）") String title,
    @Size(max = 4000) @NoMyNumber @Schema(nullable = true, examples = "転入・転出手続の業務フローを整理したい")
        String description,
    @Size(max = 50) @Schema(nullable = true, description = "None when left out")
        List<@NotNull @Valid AskedSkill> skills,
    @NotNull @Schema(examples = "2026-06-01") LocalDate from,
    @NotNull @Schema(examples = "2026-09-30") LocalDate to,
    @NotNull
        @DecimalMin("0.5")
        @DecimalMax("5")
        @Digits(integer = 1, fraction = 1)
        @Schema(examples = "1")
        BigDecimal daysPerWeek,
    @NotNull @Schema(examples = "EITHER") Mode mode,
    @NotNull @Schema(examples = "HIGH") Priority priority,
    @DecimalMin("-90")
        @DecimalMax("90")
        @Digits(integer = 2, fraction = 6)
        @Schema(nullable = true, description = "Of the place of work; degrees", examples = "38.544")
        BigDecimal latitude,
    @DecimalMin("-180")
        @DecimalMax("180")
        @Digits(integer = 3, fraction = 6)
        @Schema(
            nullable = true,
            description = "Of the place of work; degrees",
            examples = "141.057")
        BigDecimal longitude) {

  NewSupportRequest {
    skills = skills == null ? List.of() : List.copyOf(skills);
  }
}
