package jp.banso.platform.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    Stream.concat(Schemas.operations(api), Schemas.callbacks(api))
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

  Object of(Schema schema) {
    return of(schema, 0);
  }

  /**
   * A plain value that may be absent and has no example: a made-up one could make the whole wrong.
   */
  private static boolean isLeftOut(Schema field) {
    var types = field.getType();
    return types != null
        && types.contains(SchemaType.NULL)
        && !types.contains(SchemaType.OBJECT)
        && Stream.of(field.getExamples(), field.getAllOf(), field.getAnyOf(), field.getOneOf())
            .allMatch(it -> it == null || it.isEmpty())
        && field.getProperties() == null
        && field.getItems() == null
        && field.getRef() == null;
  }

  private Object of(Schema schema, int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
      return schema.getExamples().getFirst();
    }
    Schema real = schemas.resolve(schema);
    if (real.getExamples() != null && !real.getExamples().isEmpty()) {
      return real.getExamples().getFirst();
    }
    if (real.getProperties() != null) {
      Map<String, Object> example = new LinkedHashMap<>();
      real.getProperties()
          .forEach(
              (name, field) -> example.put(name, isLeftOut(field) ? null : of(field, depth + 1)));
      return example;
    }
    if (real.getItems() != null) {
      Object item = of(real.getItems(), depth + 1);
      return item == null ? List.of() : new ArrayList<>(List.of(item));
    }
    for (List<Schema> several : Arrays.asList(real.getAllOf(), real.getAnyOf(), real.getOneOf())) {
      if (several != null && !several.isEmpty()) {
        return of(several.getFirst(), depth + 1);
      }
    }
    if (real.getEnumeration() != null && !real.getEnumeration().isEmpty()) {
      return real.getEnumeration().getFirst();
    }
    return plain(real);
  }

  /** What any value of the type looks like, where nobody gave a better example. */
  private static Object plain(Schema schema) {
    SchemaType type = schema.getType() == null ? null : schema.getType().getFirst();
    if (type == null || type == SchemaType.OBJECT) {
      return type == null ? null : Map.of();
    }
    return switch (type) {
      case BOOLEAN -> Boolean.TRUE;
      case INTEGER, NUMBER -> 1;
      case STRING -> text(schema.getFormat());
      default -> null;
    };
  }

  private static String text(String format) {
    return switch (format == null ? "" : format) {
      case "uuid" -> "01936f2e-7c00-7000-8000-000000000001";
      case "date" -> "2026-11-23";
      case "date-time" -> "2026-11-23T00:00:00Z";
      default -> "string";
    };
  }
}
