package jp.banso.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Calls operations by their names in the contract, with an address and a token and nothing else:
 * methods, paths and types are looked up, and whatever is sent and answered must fit.
 */
final class ContractClient {
  static final String JSON = "application/json";
  static final String CSV = "text/csv";
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Contract contract;
  private final String address;
  private final Supplier<String> token;

  ContractClient(Contract contract, String address, Supplier<String> token) {
    this.contract = contract;
    this.address = address;
    this.token = token;
  }

  Call call(String operation) {
    return new Call(contract.operation(operation));
  }

  /** An answer that fits the contract. */
  record Answer(int status, String tag, String replayed, JsonNode body, byte[] bytes) {

    Answer is(int expected) {
      assertEquals(expected, status, () -> String.valueOf(body));
      return this;
    }

    /** A field by its JSON pointer, as text. */
    String at(String pointer) {
      var node = body.at(pointer);
      assertTrue(!node.isMissingNode(), () -> pointer + " is not in " + body);
      return node.isNull() ? null : node.asText();
    }
  }

  /** One request, being put together. */
  final class Call {
    private final Contract.Found operation;
    private final Map<String, String> given = new LinkedHashMap<>();
    private String accept = JSON;
    private String type;
    private byte[] body = new byte[0];

    private Call(Contract.Found operation) {
      this.operation = operation;
    }

    /** A parameter, wherever the contract puts it. */
    Call with(String parameter, Object value) {
      operation.parameter(parameter);
      given.put(parameter, value.toString());
      return this;
    }

    Call accept(String wanted) {
      accept = wanted;
      return this;
    }

    Call body(Map<String, ?> value) {
      JsonNode tree = MAPPER.valueToTree(value);
      var content = operation.described().path("requestBody").path("content");
      type = content.has(JSON) ? JSON : content.fieldNames().next();
      contract.takes(operation, type, tree);
      body = tree.toString().getBytes(StandardCharsets.UTF_8);
      return this;
    }

    Call file(String contentType, String text) {
      contract.takes(operation, contentType, null);
      type = contentType;
      body = text.getBytes(StandardCharsets.UTF_8);
      return this;
    }

    Answer send() {
      try {
        var answer = HTTP.send(request(), BodyHandlers.ofByteArray());
        var received = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        var tree = received.endsWith("json") ? MAPPER.readTree(answer.body()) : null;
        contract.answers(operation, answer.statusCode(), received, tree);
        return new Answer(
            answer.statusCode(),
            header(answer, "ETag"),
            header(answer, "Idempotency-Replayed"),
            tree,
            answer.body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    private HttpRequest request() {
      var path = operation.path();
      var query = new StringBuilder();
      var request = HttpRequest.newBuilder();
      for (var place : new String[] {"path", "query", "header"}) {
        for (var name : operation.required(place)) {
          assertTrue(given.containsKey(name), () -> name + " is required");
        }
      }
      for (var one : given.entrySet()) {
        var value = URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8);
        switch (operation.parameter(one.getKey()).path("in").asText()) {
          case "path" -> path = path.replace("{" + one.getKey() + "}", value);
          case "query" ->
              query
                  .append(query.isEmpty() ? '?' : '&')
                  .append(one.getKey())
                  .append('=')
                  .append(value);
          default -> request.header(one.getKey(), one.getValue());
        }
      }
      if (type != null) {
        request.header("Content-Type", type);
      }
      if (!operation.described().path("security").isEmpty()) {
        request.header("Authorization", "Bearer " + token.get());
      }
      return request
          .uri(URI.create(address + path + query))
          .header("Accept", accept)
          .header("Accept-Language", "ja")
          .method(operation.method().toUpperCase(Locale.ROOT), BodyPublishers.ofByteArray(body))
          .build();
    }

    private static String header(HttpResponse<?> answer, String name) {
      return answer.headers().firstValue(name).orElse(null);
    }
  }

  static JsonNode json(byte[] text) {
    try {
      return text.length == 0 ? null : MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
