package jp.banso.dispatch.request;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a request is to go, and why. */
@Schema(name = "RequestStateChange")
record RequestStateChange(
    @NotNull @Schema(examples = "SUBMITTED") RequestState state,
    @Size(max = 1000) @NoMyNumber @Schema(nullable = true, examples = "課内の確認が済んだため")
        String reason) {}
