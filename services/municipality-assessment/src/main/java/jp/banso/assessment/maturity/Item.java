package jp.banso.assessment.maturity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An indicator that counts towards an axis. */
@Schema(name = "MaturityItem")
public record Item(
    @NotBlank @Size(max = 64) @Schema(examples = "dx.online32") String indicator,
    @NotBlank @Size(max = 32) @Schema(examples = "services") String axis,
    @NotNull
        @DecimalMin("0.01")
        @Digits(integer = 4, fraction = 2)
        @Schema(examples = "7", description = "Only its share among the answered items matters")
        BigDecimal weight,
    @NotNull @Valid Scale scale) {}
