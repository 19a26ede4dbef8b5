package jp.banso.dispatch.assignment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an assignment is to go, and why. */
@Schema(name = "AssignmentStateChange")
record AssignmentStateChange(
    @NotNull @Schema(examples = "ACCEPTED") AssignmentState state,
    @Size(max = 1000)
        @NoMyNumber
        @Schema(nullable = true, description = "Needed to cancel", examples = "本人の了承を得たため")
        String reason) {}
