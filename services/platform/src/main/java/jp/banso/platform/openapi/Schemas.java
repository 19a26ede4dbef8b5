package jp.banso.platform.openapi;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Finds the way from operations to the schemas they use. */
final class Schemas {

  private static final String PREFIX = "#/components/schemas/";
  private final Map<String, Schema> named;

  Schemas(OpenAPI api) {
    Map<String, Schema> known = api.getComponents().getSchemas();
    this.named = known == null ? Map.of() : known;
  }

  static Stream<Operation> operations(OpenAPI api) {
    return api.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream());
  }

  static Stream<Schema> in(Content content) {
    return content == null
        ? Stream.empty()
        : content.getMediaTypes().values().stream()
            .map(type -> type.getSchema())
            .filter(schema -> schema != null);
  }

  /** The schema itself, or what it refers to. */
  Schema resolve(Schema schema) {
    String ref = schema.getRef();
    return ref == null ? schema : named.getOrDefault(ref.replace(PREFIX, ""), schema);
  }

  Set<Schema> reachable(Stream<Schema> from) {
    Set<Schema> seen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    from.forEach(schema -> walk(schema, seen));
    return seen;
  }

  private void walk(Schema schema, Set<Schema> seen) {
    Schema real = resolve(schema);
    if (!seen.add(real)) {
      return;
    }
    Set<Schema> parts = new LinkedHashSet<>();
    if (real.getProperties() != null) {
      parts.addAll(real.getProperties().values());
    }
    if (real.getItems() != null) {
      parts.add(real.getItems());
    }
    Stream.of(real.getAllOf(), real.getAnyOf(), real.getOneOf())
        .filter(several -> several != null)
        .forEach(parts::addAll);
    parts.forEach(part -> walk(part, seen));
  }
}
