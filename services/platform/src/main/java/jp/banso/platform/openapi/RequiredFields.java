package jp.banso.platform.openapi;

import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Every field of an answer is always there, null or not, so the contract says so. Without it a
 * front end would have to ask for each, and the comparison of contracts would not see one go.
 */
final class RequiredFields {

  private final OpenAPI api;
  private final Schemas schemas;

  RequiredFields(OpenAPI api) {
    this.api = api;
    this.schemas = new Schemas(api);
  }

  void mark() {
    Set<Schema> asked =
        schemas.reachable(
            Schemas.operations(api)
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> Schemas.in(operation.getRequestBody().getContent())));
    Stream<Schema> answers =
        Schemas.operations(api)
            .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
            .flatMap(response -> Schemas.in(response.getContent()));
    for (Schema schema : schemas.reachable(answers)) {
      if (schema.getProperties() != null && !asked.contains(schema)) {
        schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
      }
    }
  }
}
