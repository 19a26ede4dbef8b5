package jp.banso.points.wallet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wallet a resident opens for themself: who they are is in their token. */
record NewOwnWallet(
    @NotNull @Schema(description = "全国地方公共団体コード of where the holder lives", examples = "045055")
        LocalGovernmentCode municipality,
    @NotBlank
        @Size(max = 100)
        @NoMyNumber
        @Schema(description = "The terms the resident agrees to", examples = "terms-2026-04")
        String consent,
    @Pattern(regexp = AgeBand.PATTERN, message = "{points.age-band}")
        @Schema(nullable = true, description = "A band, never a birth date", examples = "65-74")
        String ageBand,
    @Schema(
            nullable = true,
            description =
                "Whether the wallet is counted in analyses; absent: yes, the terms cover it. Withdrawn at any time",
            examples = "true")
        Boolean statistics) {

  NewWallet of(String subject) {
    return new NewWallet(subject, municipality, consent, Channel.SMARTPHONE, ageBand, statistics);
  }
}
