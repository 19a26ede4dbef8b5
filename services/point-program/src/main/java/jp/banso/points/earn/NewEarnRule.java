package jp.banso.points.earn;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule with its first version, which counts from the campaign's first day. */
record NewEarnRule(
    @NotBlank @Size(max = 100) @NoMyNumber @Schema(examples = "特定健診を受ける") String nameJa,
    @NotBlank @Size(max = 100) @NoMyNumber @Schema(examples = "Have a check-up") String nameEn,
    @NotNull
        @Pattern(regexp = EarnTerms.CODE, message = "{points.code}")
        @Schema(
            description = "The kind of event that earns: checkup, walking-8000-steps, volunteer, …",
            examples = "checkup")
        String eventType,
    @NotNull @Valid EarnTerms terms) {}
