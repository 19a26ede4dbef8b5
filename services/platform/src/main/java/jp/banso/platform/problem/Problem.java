package jp.banso.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A failure on the wire, RFC 9457. */
@Schema(name = "Problem")
public record Problem(
    @Schema(examples = "/problems/invalid-request", description = "Stable; decide by it")
        String type,
    @Schema(examples = "入力内容に誤りがあります") String title,
    @Schema(examples = "422") int status,
    @Schema(examples = "1 件の項目を確認してください。") String detail,
    @Schema(examples = "/kpi/v1/kpis") String instance,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<Field> errors) {

  /** One field that was refused: a JSON pointer into the body, or {@code ?name} for a parameter. */
  @Schema(name = "ProblemField")
  public record Field(
      @Schema(examples = "/code") String pointer, @Schema(examples = "空にできません") String detail) {}
}
