package jp.banso.points.proxy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mandate as staff grant it for a resident. */
record NewProxy(
    @NotNull @Schema(examples = "family") ProxyKind kind,
    @NotNull @Schema(examples = "redeem") ProxyScope scope,
    @NotNull @Schema(description = "The first day, in Japan", examples = "2026-11-25")
        LocalDate validFrom,
    @NotNull
        @Schema(
            description = "The last day, in Japan; at most three years after the first",
            examples = "2027-03-31")
        LocalDate validUntil,
    @NotBlank
        @Size(max = 200)
        @NoMyNumber
        @Schema(
            description = "Why staff may grant it; no name and no number of a document",
            examples = "窓口で委任状を確認")
        String ground) {

  NewOwnProxy mandate() {
    return new NewOwnProxy(kind, scope, validFrom, validUntil);
  }
}
