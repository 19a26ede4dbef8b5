package jp.banso.assessment.grouping;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another group than the computed one, and why. */
record Move(
    @NotNull @Schema(examples = "2") Integer group,
    @NotBlank @Size(max = 500) @NoMyNumber @Schema(examples = "広域連合で共同運用しているため") String reason) {}
