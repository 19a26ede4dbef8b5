package jp.banso.points.wallet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wallet opened for a resident. The subject is hashed and not kept. */
record NewWallet(
    @NotBlank
        @Size(max = 200)
        @NoMyNumber
        @Schema(
            description =
                "The opaque subject the linkage service or the sign-in knows the resident by",
            examples = "f3a1c8d2-77aa-4a0e-9d54-0c2f7f7d4e10")
        String subject,
    @NotNull @Schema(description = "全国地方公共団体コード of where the holder lives", examples = "045055")
        LocalGovernmentCode municipality,
    @NotBlank
        @Size(max = 100)
        @NoMyNumber
        @Schema(description = "The terms the resident agreed to", examples = "terms-2026-04")
        String consent) {}
