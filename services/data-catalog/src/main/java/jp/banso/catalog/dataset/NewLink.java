package jp.banso.catalog.dataset;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A distribution that is kept elsewhere. */
record NewLink(
    @NotBlank @Size(max = 200) @NoMyNumber @Schema(examples = "2025年度 利用実績（CSV）") String title,
    @NotNull @Pattern(regexp = "[A-Z0-9_]{2,20}") @Schema(examples = "CSV") String format,
    @NotNull @Pattern(regexp = "[a-z]+/[a-zA-Z0-9.+-]{2,80}") @Schema(examples = "text/csv")
        String mediaType,
    // It becomes an IRI of the catalogue: one that is none would make the whole catalogue
    // unreadable.
    @NotNull
        @Size(max = 2000)
        @Pattern(
            regexp =
                "https?://(?!.*%(?![0-9A-Fa-f]{2}))[A-Za-z0-9.-]+(:[0-9]{1,5})?([/?#][A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*)?",
            message = "{jp.banso.catalog.address}")
        @Schema(examples = "https://www.town.example.jp/data.csv")
        String accessUrl) {}
