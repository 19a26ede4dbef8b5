package jp.banso.dispatch.specialist;

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
import jp.banso.dispatch.skill.HeldSkill;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A specialist as they are registered. */
@Schema(name = "NewSpecialist")
record NewSpecialist(
    @NotBlank @Size(max = 100) @NoMyNumber @Schema(examples = "仙台 花子") String name,
    @Size(max = 200) @NoMyNumber @Schema(nullable = true, examples = "みやぎデジタル株式会社") String employer,
    @NotNull @Schema(examples = "MUNICIPAL_DX_ADVISER") Scheme scheme,
    @NotNull @Schema(examples = "2026-04-01") LocalDate contractFrom,
    @NotNull @Schema(examples = "2027-03-31") LocalDate contractTo,
    @NotNull
        @DecimalMin("0.5")
        @DecimalMax("5")
        @Digits(integer = 1, fraction = 1)
        @Schema(description = "Days a week they can be sent", examples = "3")
        BigDecimal weeklyCapacityDays,
    @NotNull @Schema(description = "Where they start from: 団体コード", examples = "041009")
        LocalGovernmentCode baseOrganization,
    @DecimalMin("-90")
        @DecimalMax("90")
        @Digits(integer = 2, fraction = 6)
        @Schema(nullable = true, description = "Degrees; with longitude", examples = "38.268")
        BigDecimal latitude,
    @DecimalMin("-180")
        @DecimalMax("180")
        @Digits(integer = 3, fraction = 6)
        @Schema(nullable = true, description = "Degrees; with latitude", examples = "140.869")
        BigDecimal longitude,
    @NotNull @Schema(examples = "true") Boolean remotePossible,
    @NotNull @Schema(examples = "true") Boolean onSitePossible,
    @Size(max = 100) @Schema(nullable = true, description = "None when left out")
        List<@NotNull @Valid Absence> unavailable,
    @Size(max = 100) @Schema(nullable = true, description = "None when left out")
        List<@NotNull @Valid HeldSkill> skills,
    @Size(max = 100)
        @Schema(
            nullable = true,
            description = "団体コード of those they must not work for (利益相反)",
            examples = "[\"043222\"]")
        List<@NotNull LocalGovernmentCode> conflicts,
    @Size(max = 100)
        @NoMyNumber
        @Schema(
            nullable = true,
            description = "Subject of their own account, so that they see themself",
            examples = "6a1f1d6c-6f0e-4d5e-9d0e-3c1d1e7a0001")
        String userSubject) {

  NewSpecialist {
    unavailable = unavailable == null ? List.of() : List.copyOf(unavailable);
    skills = skills == null ? List.of() : List.copyOf(skills);
    conflicts = conflicts == null ? List.of() : List.copyOf(conflicts);
  }
}
