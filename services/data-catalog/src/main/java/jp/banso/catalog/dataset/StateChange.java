package jp.banso.catalog.dataset;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The step to take next, and why: a reason is needed to send back and to withdraw. */
record StateChange(
    @NotNull @Schema(examples = "REVIEW") DatasetState state,
    @Size(max = 1000) @NoMyNumber @Schema(nullable = true, examples = "内容を確認しました") String reason) {

  boolean hasReason() {
    return reason != null && !reason.isBlank();
  }
}
