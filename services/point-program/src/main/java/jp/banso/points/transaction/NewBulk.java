package jp.banso.points.transaction;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many transactions in one request. */
record NewBulk(
    @NotNull
        @Schema(
            description =
                "independent: each for itself, in this order. atomic: all of them or none; they may build on each other",
            examples = "independent")
        BulkMode mode,
    @NotEmpty @Size(max = 1_000) @Schema(description = "1 to 1,000")
        List<@NotNull @Valid NewTransaction> items) {

  @JsonIgnore
  boolean isAtomic() {
    return mode == BulkMode.ATOMIC;
  }
}
