package jp.banso.points.carrier;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to change (RFC 7396); what is absent stays as it is. Scopes and area are contracted. */
record CarrierCorrection(
    @Pattern(regexp = ".*\\S.*", message = "{jakarta.validation.constraints.NotBlank.message}")
        @Size(max = 100)
        @NoMyNumber
        @Schema(nullable = true, examples = "みちのくペイ株式会社")
        String name,
    @Pattern(regexp = ".*\\S.*", message = "{jakarta.validation.constraints.NotBlank.message}")
        @Size(max = 200)
        @NoMyNumber
        @Schema(nullable = true, examples = "support@pay.example.jp")
        String contact,
    @Schema(nullable = true, examples = "contracted") CarrierState state,
    @Schema(
            nullable = true,
            description = "Day of the contract, in Japan; with the state contracted and only then",
            examples = "2026-11-20")
        LocalDate contractedOn,
    @Size(max = 200)
        @Pattern(regexp = Carrier.ADDRESS, message = "{points.exchange-url}")
        @NoMyNumber
        @Schema(
            nullable = true,
            description =
                "Where it takes exchange orders: an https address on the public internet; what is built there is at the callbacks",
            examples = "https://pay.example.jp/banso")
        String exchangeUrl) {}
