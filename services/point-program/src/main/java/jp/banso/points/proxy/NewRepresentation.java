package jp.banso.points.proxy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody accepts a mandate, with what was handed to them. */
record NewRepresentation(
    @NotNull @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e21") UUID proxy,
    @NotBlank @Size(max = 30) @Schema(examples = "7QK4-M2XC-90TF-WB3A") String code) {}
