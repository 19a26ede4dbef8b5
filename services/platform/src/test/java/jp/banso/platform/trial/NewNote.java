package jp.banso.platform.trial;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record NewNote(
    @NotNull @Pattern(regexp = "[0-9]{6}") String organization,
    @NotBlank @Size(max = 100) String title,
    @Size(max = 1000) @Schema(nullable = true) String body,
    @NotNull Mood mood,
    LocalDate due,
    @Size(max = 3) List<@NotBlank String> tags) {}
