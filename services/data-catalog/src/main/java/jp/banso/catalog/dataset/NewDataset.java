package jp.banso.catalog.dataset;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A dataset to be drafted. Its public name becomes {@code <organization>-<slug>} and never changes.
 */
record NewDataset(
    @NotNull @Pattern(regexp = "[0-9]{6}") @Schema(examples = "045055") String organization,
    @NotNull @Pattern(regexp = "[a-z0-9_-]{2,93}") @Schema(examples = "point-use") String slug,
    @Schema(nullable = true, examples = "01936f2e-7c00-7000-8000-000000000001") UUID asset,
    @NotNull @Valid DatasetDescription description) {

  String name() {
    return organization + "-" + slug;
  }
}
