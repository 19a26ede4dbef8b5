package jp.banso.assessment.maturity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A side of maturity that is scored by itself (軸). */
@Schema(name = "MaturityAxis")
public record Axis(
    @NotNull
        @Pattern(regexp = "[a-z][a-z0-9-]{1,31}")
        @Schema(examples = "services", description = "`overall` is taken: it means the whole")
        String code,
    @NotBlank @Size(max = 100) @NoMyNumber @Schema(examples = "住民サービスのDX") String nameJa,
    @NotBlank @Size(max = 100) @NoMyNumber @Schema(examples = "Resident services") String nameEn) {

  public String name(Locale locale) {
    return locale.getLanguage().equals("en") ? nameEn : nameJa;
  }
}
