package jp.banso.assessment.run;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernmentCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to assess, by what, as of when. */
record NewRun(
    @NotNull
        @Schema(
            description = "Id of a published model",
            examples = "01930000-0000-7000-8000-000000000001")
        UUID model,
    @NotNull
        @Schema(
            description = "The latest vintage not after this day is taken of each organisation",
            examples = "2024-06-01")
        LocalDate asOf,
    @Pattern(regexp = "[0-9]{2}")
        @Schema(
            nullable = true,
            description = "First two digits of the code; the caller's whole area when left out",
            examples = "04")
        String prefecture,
    @Size(max = 2000)
        @Schema(
            nullable = true,
            description = "Only these; all with data when left out",
            examples = "[]")
        List<@NotNull LocalGovernmentCode> organizations) {

  List<String> codes() {
    return organizations == null
        ? List.of()
        : organizations.stream().map(LocalGovernmentCode::code6).sorted().toList();
  }
}
