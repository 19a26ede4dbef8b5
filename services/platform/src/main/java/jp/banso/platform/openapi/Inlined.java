package jp.banso.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says plainly where it stands what needs no name: a time, an identifier, a version, any JSON. The
 * scanner names Java's types for them, which mean nothing to a front end.
 */
final class Inlined {

  private static final Set<String> ANY_JSON = Set.of("JsonNode", "ObjectNode");

  private final OpenAPI api;
  private final Schemas schemas;
  private final Map<String, Schema> named;

  Inlined(OpenAPI api) {
    this.api = api;
    this.schemas = new Schemas(api);
    this.named = api.getComponents().getSchemas();
  }

  void write() {
    if (named == null) {
      return;
    }
    ANY_JSON.stream().filter(named::containsKey).map(named::get).forEach(Inlined::open);
    List<Schema> all = new ArrayList<>(schemas.reachable(named.values().stream()));
    Schemas.operations(api)
        .filter(operation -> operation.getParameters() != null)
        .flatMap(operation -> operation.getParameters().stream())
        .map(parameter -> parameter.getSchema())
        .filter(schema -> schema != null)
        .forEach(all::add);
    all.forEach(this::inlineIn);
  }

  private void inlineIn(Schema schema) {
    inline(schema);
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(this::inline);
    }
    if (schema.getItems() != null) {
      inline(schema.getItems());
    }
  }

  private static void open(Schema schema) {
    schema
        .type(List.of(SchemaType.OBJECT))
        .items(null)
        .properties(null)
        .required(null)
        .allOf(null)
        .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
  }

  private void inline(Schema schema) {
    List<Schema> parts = parts(schema).filter(part -> !isNull(part)).toList();
    Schema part = parts.size() == 1 ? parts.getFirst() : schema;
    String ref = part.getRef();
    Schema meant = ref == null ? null : named.get(ref.substring(ref.lastIndexOf('/') + 1));
    if (meant == null || parts.size() > 1 || !needsNoName(ref, meant)) {
      return;
    }
    schema
        .type(types(schema, meant))
        .format(meant.getFormat())
        .additionalPropertiesSchema(meant.getAdditionalPropertiesSchema());
    schema.setRef(null);
    schema.setAllOf(null);
    schema.setAnyOf(null);
    if (schema.getPattern() == null) {
      schema.setPattern(meant.getPattern());
    }
    if (schema.getExamples() == null) {
      schema.setExamples(meant.getExamples());
    }
    if (schema.getDescription() == null) {
      schema.setDescription(meant.getDescription());
    }
  }

  private static Stream<Schema> parts(Schema schema) {
    return Stream.of(schema.getAllOf(), schema.getAnyOf())
        .filter(several -> several != null)
        .flatMap(List::stream);
  }

  private static boolean isNull(Schema schema) {
    return schema.getType() != null && schema.getType().equals(List.of(SchemaType.NULL));
  }

  private static boolean needsNoName(String ref, Schema meant) {
    String name = ref.substring(ref.lastIndexOf('/') + 1);
    return ANY_JSON.contains(name)
        || meant.getProperties() == null
            && meant.getEnumeration() == null
            && meant.getFormat() != null
            && meant.getType() != null
            && meant.getType().contains(SchemaType.STRING)
        || name.equals("Version");
  }

  private static List<SchemaType> types(Schema schema, Schema meant) {
    boolean nullable =
        schema.getType() != null && schema.getType().contains(SchemaType.NULL)
            || parts(schema).anyMatch(Inlined::isNull);
    return nullable
        ? List.of(meant.getType().getFirst(), SchemaType.NULL)
        : List.of(meant.getType().getFirst());
  }
}
