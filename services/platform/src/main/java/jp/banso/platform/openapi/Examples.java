package jp.banso.platform.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Composes the example of a body from the examples of its fields. */
final class Examples {

  private static final int DEEPEST = 8;
  private final OpenAPI api;
  private final Schemas schemas;

  Examples(OpenAPI api) {
    this.api = api;
    this.schemas = new Schemas(api);
  }

  void add() {
    Schemas.operations(api)
        .forEach(
            operation -> {
              if (operation.getRequestBody() != null) {
                addTo(operation.getRequestBody().getContent());
              }
              operation
                  .getResponses()
                  .getAPIResponses()
                  .values()
                  .forEach(it -> addTo(it.getContent()));
            });
  }

  private void addTo(Content content) {
    if (content == null) {
      return;
    }
    content
        .getMediaTypes()
        .forEach(
            (name, type) -> {
              if (name.endsWith("json")) {
                addTo(type);
              }
            });
  }

  private void addTo(MediaType type) {
    if (type.getSchema() != null && type.getExample() == null && type.getExamples() == null) {
      Object example = of(type.getSchema(), 0);
      if (example != null) {
        type.setExample(example);
      }
    }
  }

  private Object of(Schema schema, int depth) {
    Schema real = schemas.resolve(schema);
    if (depth > DEEPEST) {
      return null;
    }
    if (real.getExamples() != null && !real.getExamples().isEmpty()) {
      return real.getExamples().getFirst();
    }
    if (real.getProperties() != null) {
      Map<String, Object> example = new LinkedHashMap<>();
      real.getProperties().forEach((name, field) -> example.put(name, of(field, depth + 1)));
      return example;
    }
    if (real.getItems() != null) {
      Object item = of(real.getItems(), depth + 1);
      return item == null ? List.of() : new ArrayList<>(List.of(item));
    }
    if (real.getAllOf() != null && !real.getAllOf().isEmpty()) {
      return of(real.getAllOf().getFirst(), depth + 1);
    }
    if (real.getEnumeration() != null && !real.getEnumeration().isEmpty()) {
      return real.getEnumeration().getFirst();
    }
    boolean logical = real.getType() != null && real.getType().contains(SchemaType.BOOLEAN);
    return logical ? Boolean.TRUE : null;
  }
}
