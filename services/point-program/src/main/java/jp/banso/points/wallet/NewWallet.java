package jp.banso.points.wallet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A wallet opened for a resident. The subject is hashed and not kept. No マイナンバー and no
 * certificate's serial number: the subject is what a sign-in or linkage service made up for this
 * purpose.
 */
record NewWallet(
    @NotBlank
        @Size(max = 200)
        @NoMyNumber
        @Schema(
            description =
                "The opaque subject the linkage service or the sign-in knows the resident by. Never a My Number"
                    + " (refused wherever its check digit fits) and never a certificate's serial number (発行番号)",
            examples = "f3a1c8d2-77aa-4a0e-9d54-0c2f7f7d4e10")
        String subject,
    @NotNull @Schema(description = "全国地方公共団体コード of where the holder lives", examples = "045055")
        LocalGovernmentCode municipality,
    @NotBlank
        @Size(max = 100)
        @NoMyNumber
        @Schema(description = "The terms the resident agreed to", examples = "terms-2026-04")
        String consent,
    @Schema(
            nullable = true,
            description =
                "How the programme reaches the resident; absent: counter, or smartphone where a carrier opens it",
            examples = "counter")
        Channel channel,
    @Pattern(regexp = AgeBand.PATTERN, message = "{points.age-band}")
        @Schema(nullable = true, description = "A band, never a birth date", examples = "65-74")
        String ageBand,
    @Schema(
            nullable = true,
            description =
                "Whether the wallet is counted in analyses; absent: yes, the terms cover it. Withdrawn at any time",
            examples = "true")
        Boolean statistics) {

  boolean countsInStatistics() {
    return !Boolean.FALSE.equals(statistics);
  }

  NewWallet reachedBy(Channel usual) {
    return channel != null
        ? this
        : new NewWallet(subject, municipality, consent, usual, ageBand, statistics);
  }
}
