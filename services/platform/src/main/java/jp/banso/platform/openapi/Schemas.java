package jp.banso.platform.openapi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

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

  /** What others are asked, at addresses of their own, for what an operation began. */
  static Stream<Operation> callbacks(OpenAPI api) {
    return operations(api)
        .filter(operation -> operation.getCallbacks() != null)
        .flatMap(operation -> operation.getCallbacks().values().stream())
        .flatMap(callback -> callback.getPathItems().values().stream())
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

  /** Value types that Jackson writes as plain text leave an empty shell behind. */
  void removeUnused(OpenAPI api) {
    Stream<Schema> bodies =
        Stream.concat(operations(api), callbacks(api))
            .flatMap(
                operation ->
                    Stream.concat(
                        operation.getRequestBody() == null
                            ? Stream.empty()
                            : in(operation.getRequestBody().getContent()),
                        operation.getResponses().getAPIResponses().values().stream()
                            .flatMap(response -> in(response.getContent()))));
    Stream<Schema> parameters =
        operations(api)
            .filter(operation -> operation.getParameters() != null)
            .flatMap(operation -> operation.getParameters().stream())
            .map(Parameter::getSchema)
            .filter(schema -> schema != null);
    Set<Schema> used = reachable(Stream.concat(bodies, parameters));
    used.add(named.get("Problem"));
    used.addAll(reachable(Stream.of(named.get("Problem"))));
    List.copyOf(named.keySet()).stream()
        .filter(name -> !used.contains(named.get(name)))
        .forEach(api.getComponents()::removeSchema);
  }

  /** The scanner takes {@code 045055} behind a reference for a number and loses its zero. */
  void writeCodesAsText() {
    reachable(named.values().stream()).stream()
        .filter(schema -> schema.getProperties() != null)
        .flatMap(schema -> schema.getProperties().values().stream())
        .filter(field -> refersToCode(field) && field.getExamples() != null)
        .forEach(
            field ->
                field.setExamples(field.getExamples().stream().map(Schemas::sixDigits).toList()));
  }

  /**
   * A merge patch is an object of any fields. A step such as 0.0001 is dropped: binary fractions
   * make validators refuse right values.
   */
  void tidy() {
    for (Schema schema : reachable(named.values().stream())) {
      schema.setMultipleOf(null);
      boolean open =
          schema.getType() != null
              && schema.getType().contains(Schema.SchemaType.OBJECT)
              && schema.getProperties() == null
              && schema.getAllOf() == null
              && schema.getAnyOf() == null
              && schema.getAdditionalPropertiesSchema() == null;
      if (open) {
        schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
      }
    }
  }

  private static boolean refersToCode(Schema field) {
    return Stream.concat(
            Stream.of(field),
            Stream.of(field.getAllOf(), field.getAnyOf())
                .filter(several -> several != null)
                .flatMap(List::stream))
        .anyMatch(it -> it.getRef() != null && it.getRef().endsWith("LocalGovernmentCode"));
  }

  private static Object sixDigits(Object example) {
    return example instanceof Number number ? "%06d".formatted(number.longValue()) : example;
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
