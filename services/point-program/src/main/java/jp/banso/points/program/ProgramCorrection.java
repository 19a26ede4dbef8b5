package jp.banso.points.program;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to change (RFC 7396); what is absent stays as it is. No part of a programme can be
 * removed.
 */
record ProgramCorrection(
    @Schema(nullable = true, examples = "municipality") LegalKind legalKind,
    @Pattern(regexp = ".*\\S.*", message = "{jakarta.validation.constraints.NotBlank.message}")
        @Size(max = 100)
        @NoMyNumber
        @Schema(nullable = true, examples = "みさと健康ポイント")
        String nameJa,
    @Pattern(regexp = ".*\\S.*", message = "{jakarta.validation.constraints.NotBlank.message}")
        @Size(max = 100)
        @NoMyNumber
        @Schema(nullable = true, examples = "Misato Health Points")
        String nameEn,
    @Schema(nullable = true, examples = "false") Boolean paid,
    @Min(0) @Max(120) @Schema(nullable = true, examples = "6") Integer expiryMonths,
    @Valid @Schema(nullable = true, description = "Replaces all of it") PointPolicy policy,
    @Schema(nullable = true, examples = "open") ProgramState state) {

  boolean touchesTheLaw() {
    return legalKind != null || paid != null || expiryMonths != null || policy != null;
  }
}
