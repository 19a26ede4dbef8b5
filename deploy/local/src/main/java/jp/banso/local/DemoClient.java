package jp.banso.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** One demonstration user at one service's public API, exactly as a front end would be. */
final class DemoClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final String base;
  private final String token;

  DemoClient(LocalStack stack, Service service, String user) {
    this.base = stack.url(service) + "/" + service.database() + "/v1";
    this.token = stack.tokens().user(user);
  }

  /** Creates something; called again with the same key it answers what it answered before. */
  JsonNode create(String path, String key, String json) {
    return create(path, key, "application/json", json);
  }

  JsonNode create(String path, String key, String contentType, String body) {
    return content(
        send(
            request(path)
                .header("Idempotency-Key", "demo-" + key)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))));
  }

  JsonNode show(String path) {
    return content(send(request(path).GET()));
  }

  /** Puts something in the place of the version that is there now. */
  JsonNode change(String path, String versionOf, String json) {
    return change("PUT", "application/json", path, versionOf, json);
  }

  /** Corrects parts of the version that is there now (RFC 7396). */
  JsonNode correct(String path, String json) {
    return change("PATCH", "application/merge-patch+json", path, path, json);
  }

  private JsonNode change(
      String method, String contentType, String path, String versionOf, String json) {
    String version = send(request(versionOf).GET()).headers().firstValue("ETag").orElse("*");
    return content(
        send(
            request(path)
                .header("If-Match", version)
                .header("Content-Type", contentType)
                .method(method, BodyPublishers.ofString(json))));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json")
        .header("Accept-Language", "en");
  }

  private static HttpResponse<String> send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    try {
      HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new StackFailure(
            "%s %s answered %d: %s"
                .formatted(
                    request.method(), request.uri().getPath(), answer.statusCode(), answer.body()));
      }
      return answer;
    } catch (IOException failure) {
      throw new StackFailure(request.uri() + " does not answer.", failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted while loading.", interrupted);
    }
  }

  private static JsonNode content(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException notJson) {
      throw new StackFailure(answer.uri() + " did not answer JSON.", notJson);
    }
  }
}
