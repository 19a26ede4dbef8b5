package jp.banso.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A published contract: where its operations are, and what they take and answer. */
final class Contract {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final JsonMetaSchema DIALECT = OpenApi30.getInstance();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.builder()
          .defaultMetaSchemaIri(DIALECT.getIri())
          .metaSchema(DIALECT)
          .build();
  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final JsonNode document;

  private Contract(JsonNode document) {
    this.document = document;
  }

  /**
   * An operation as the contract describes it.
   *
   * @param path with its parameters in braces; of a callback the whole expression
   */
  record Found(String method, String path, JsonNode described) {

    /** The parameters that must be given, of those in that place. */
    List<String> required(String place) {
      var names = new ArrayList<String>();
      for (var parameter : described.path("parameters")) {
        if (place.equals(parameter.path("in").asText()) && parameter.path("required").asBoolean()) {
          names.add(parameter.path("name").asText());
        }
      }
      return names;
    }

    JsonNode parameter(String name) {
      for (var parameter : described.path("parameters")) {
        if (name.equals(parameter.path("name").asText())) {
          return parameter;
        }
      }
      throw new AssertionError(described.path("operationId") + " takes no " + name);
    }
  }

  static Contract of(String module) {
    try {
      return new Contract(YAML.readTree(Path.of("..", "..", "openapi", module + ".yaml").toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Found operation(String id) {
    return in(document.path("paths"), id);
  }

  /** What others are asked for an operation. */
  Found callback(String operation, String id) {
    return in(operation(operation).described().path("callbacks").path(id), id);
  }

  private static Found in(JsonNode paths, String id) {
    for (var path : paths.properties()) {
      for (var method : path.getValue().properties()) {
        if (id.equals(method.getValue().path("operationId").asText())) {
          return new Found(method.getKey(), path.getKey(), method.getValue());
        }
      }
    }
    throw new AssertionError("The contract has no operation " + id);
  }

  /** Fails unless the operation takes that body. */
  void takes(Found operation, String type, JsonNode body) {
    var content = operation.described().path("requestBody").path("content");
    fits(content.path(type), body, operation.path() + " takes as " + type);
  }

  /** Fails unless the operation answers with that status and body. */
  void answers(Found operation, int status, String type, JsonNode body) {
    var response = operation.described().path("responses").path(Integer.toString(status));
    var what = operation.method() + " " + operation.path() + " answers " + status;
    if (response.isMissingNode()) {
      throw new AssertionError(what + ", which the contract does not say: " + body);
    }
    if (response.has("$ref")) {
      response = document.at(response.path("$ref").asText().substring(1));
    }
    if (response.has("content") || body != null) {
      fits(response.path("content").path(type), body, what + " as " + type);
    }
  }

  private void fits(JsonNode mediaType, JsonNode body, String what) {
    if (mediaType.isMissingNode()) {
      throw new AssertionError(what + ": not in the contract");
    }
    if (body == null) {
      return;
    }
    var errors = errors(mediaType.path("schema"), body);
    if (!errors.isEmpty()) {
      throw new AssertionError(what + ": " + errors + " in " + body);
    }
  }

  /** What is wrong with a value, by that schema. */
  List<String> errors(JsonNode schema, JsonNode value) {
    ObjectNode whole = YAML.createObjectNode();
    whole.putArray("allOf").add(schema);
    whole.set("components", document.path("components"));
    return SCHEMAS.getSchema(whole, CONFIG).validate(value).stream().map(Object::toString).toList();
  }
}
