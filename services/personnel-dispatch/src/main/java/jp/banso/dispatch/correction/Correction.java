package jp.banso.dispatch.correction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge patch as it arrives. */
@Schema(
    name = "Correction",
    type = SchemaType.OBJECT,
    additionalProperties = Schema.True.class,
    description =
        "Merge patch (RFC 7396): any property of the creating request; absent stays, null clears,"
            + " a list replaces the whole list",
    examples = "{\"latitude\": null, \"longitude\": null}")
public record Correction(@JsonValue ObjectNode changes) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Correction {}
}
