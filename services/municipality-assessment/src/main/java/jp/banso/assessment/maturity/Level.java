package jp.banso.assessment.maturity;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Locale;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A level (段階): whoever scores {@code from} or more has reached it. */
@Schema(name = "MaturityLevel")
public record Level(
    @NotNull @Min(1) @Max(10) @Schema(examples = "2") Integer level,
    @NotNull
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 2)
        @Schema(examples = "25")
        BigDecimal from,
    @NotBlank @Size(max = 100) @NoMyNumber @Schema(examples = "整備") String nameJa,
    @NotBlank @Size(max = 100) @NoMyNumber @Schema(examples = "Building") String nameEn) {

  public String name(Locale locale) {
    return locale.getLanguage().equals("en") ? nameEn : nameJa;
  }
}
