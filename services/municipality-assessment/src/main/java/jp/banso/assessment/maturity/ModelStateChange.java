package jp.banso.assessment.maturity;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a model is to go. */
record ModelStateChange(@NotNull @Schema(examples = "PUBLISHED") ModelState state) {}
