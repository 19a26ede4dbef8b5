package jp.banso.catalog.ckan;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** CKAN's envelope. */
@Schema(name = "CkanAnswer")
record CkanAnswer(
    @Schema(
            examples = "http://localhost:8085/api/3/action/help_show?name=package_search",
            description = "Where the action is described")
        String help,
    @Schema(examples = "true") boolean success,
    @Schema(
            description = "What the action answers; its shape is CKAN's",
            examples = "{\"count\": 0}")
        Object result) {

  /** Some clients compare this text letter by letter. */
  static final String JSON = "application/json;charset=utf-8";

  static Response failed(CkanError error, String help) {
    var told = Map.of("__type", error.type(), "message", error.getMessage());
    return Response.status(error.status())
        .type(JSON)
        .entity(Map.of("help", help, "success", false, "error", told))
        .build();
  }

  /** What CKAN says to a request that it cannot even name: a JSON string, not its envelope. */
  static Response badRequest(String why) {
    return Response.status(400).type(JSON).entity("\"Bad request: " + why + "\"").build();
  }
}
