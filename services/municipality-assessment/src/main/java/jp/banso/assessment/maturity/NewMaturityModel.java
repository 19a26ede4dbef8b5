package jp.banso.assessment.maturity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A model as it is drafted; a code that exists already gets its next edition. */
record NewMaturityModel(
    @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,39}") @Schema(examples = "MIYAGI-DX")
        String code,
    @NotNull @Valid ModelDefinition definition) {}
