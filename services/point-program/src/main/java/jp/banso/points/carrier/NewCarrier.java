package jp.banso.points.carrier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A carrier's application. */
record NewCarrier(
    @NotBlank @Size(max = 100) @NoMyNumber @Schema(examples = "みちのくペイ株式会社") String name,
    @NotBlank
        @Size(max = 200)
        @NoMyNumber
        @Schema(
            description = "Where its office is reached, not a person",
            examples = "support@pay.example.jp")
        String contact,
    @NotNull
        @Schema(
            description =
                "全国地方公共団体コード of the municipality it serves, or of the prefecture for all of its",
            examples = "045055")
        LocalGovernmentCode area,
    @NotEmpty
        @Size(max = 4)
        @Schema(
            description = "What it wishes to do",
            examples = "[\"points:grant\", \"points:read\"]")
        Set<@NotNull CarrierScope> scopes) {}
