package jp.banso.catalog.dataset;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A distribution that is kept elsewhere. */
record NewLink(
    @NotBlank @Size(max = 200) @NoMyNumber @Schema(examples = "2025年度 利用実績（CSV）") String title,
    @NotNull @Pattern(regexp = "[A-Z0-9_]{2,20}") @Schema(examples = "CSV") String format,
    @NotNull @Pattern(regexp = "[a-z]+/[a-zA-Z0-9.+-]{2,80}") @Schema(examples = "text/csv")
        String mediaType,
    @NotNull
        @Size(max = 2000)
        @Pattern(regexp = "https?://[^\\s\"<>]+")
        @Schema(examples = "https://www.town.example.jp/data.csv")
        String accessUrl) {

  /**
   * It becomes an IRI of the catalogue: one that is none would make the whole catalogue unreadable.
   */
  @AssertTrue(message = "{jp.banso.catalog.address}")
  @Schema(hidden = true)
  boolean isAddressInOrder() {
    try {
      return accessUrl == null || new URI(accessUrl).getHost() != null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
