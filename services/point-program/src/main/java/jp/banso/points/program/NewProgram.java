package jp.banso.points.program;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A programme as it is drafted. */
record NewProgram(
    @NotNull @Schema(description = "全国地方公共団体コード of the issuer", examples = "045055")
        LocalGovernmentCode issuer,
    @NotNull @Schema(examples = "municipality") LegalKind legalKind,
    @NotBlank @Size(max = 100) @NoMyNumber @Schema(examples = "みさと健康ポイント") String nameJa,
    @NotBlank @Size(max = 100) @NoMyNumber @Schema(examples = "Misato Health Points") String nameEn,
    @NotNull @Schema(description = "Whether residents pay for points (対価)", examples = "false")
        Boolean paid,
    @NotNull
        @Min(0)
        @Max(120)
        @Schema(description = "Months until points expire; 0 = never", examples = "6")
        Integer expiryMonths,
    @Valid @Schema(nullable = true, description = "Absent: the usual") PointPolicy policy) {}
