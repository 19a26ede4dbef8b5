package jp.banso.points.merchant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shop as it is registered. */
record NewMerchant(
    @NotBlank @Size(max = 100) @NoMyNumber @Schema(examples = "こごた米店") String name,
    @NotNull @Schema(description = "全国地方公共団体コード of where it is", examples = "045055")
        LocalGovernmentCode municipality,
    @NotBlank @Size(max = 50) @NoMyNumber @Schema(examples = "食料品") String category,
    @Size(max = 100)
        @NoMyNumber
        @Schema(
            nullable = true,
            description =
                "Subject of the one person who rings up for it; absent: any merchant caller of the area",
            examples = "7d1f6c1e-58f4-4a55-9f0e-1f4c7a1d2b11")
        String operator) {}
