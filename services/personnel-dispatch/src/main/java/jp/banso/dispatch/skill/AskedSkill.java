package jp.banso.dispatch.skill;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A skill that is asked for, and how well it must be mastered. */
@Schema(name = "AskedSkill")
public record AskedSkill(
    @NotBlank @Size(max = 40) @Schema(examples = "DSS-P-1.2") String framework,
    @NotBlank @Size(max = 40) @Schema(examples = "BA-3") String code,
    @NotNull @Min(1) @Max(4) @Schema(description = "1 to 4, see /skill-levels", examples = "2")
        Integer minLevel,
    @NotNull
        @Schema(
            description = "true: who lacks it is refused; false: wanted, it raises the score",
            examples = "true")
        Boolean required) {

  public SkillKey key() {
    return new SkillKey(framework, code);
  }
}
