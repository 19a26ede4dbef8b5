package jp.banso.dispatch.specialist;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Days on which somebody cannot work, both included; why is nobody's business. */
@Schema(name = "Absence")
public record Absence(
    @NotNull @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(examples = "2026-08-10")
        LocalDate from,
    @NotNull @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(examples = "2026-08-14")
        LocalDate to) {

  /** Whether that day falls into it. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
