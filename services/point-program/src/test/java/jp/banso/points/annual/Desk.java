package jp.banso.points.annual;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import jp.banso.testing.Callers;

/** Asks the service over HTTP, as whoever usually asks for such a thing. */
final class Desk {
  private static final Duration KEPT = Duration.ofMinutes(2);

  /** Who asks. */
  enum Who {
    TILLS(Callers.machine("points:grant", "points:redeem", "points:read").withSubject("tills")),
    MANAGER(Callers.as("program-manager").withSubject("manager")),
    AUDITOR(Callers.as("auditor").withSubject("auditor"));

    private final Callers caller;

    Who(Callers caller) {
      this.caller = caller;
    }
  }

  /** A token, and when another one is made. */
  private record Kept(String token, long until) {}

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();
  private final Map<Who, Kept> tokens = new EnumMap<>(Who.class);
  private final String base;
  private final String area;

  Desk(URI base, String area) {
    this.base = base.toString();
    this.area = area;
  }

  private synchronized String token(Who who) {
    var kept = tokens.get(who);
    if (kept == null || System.nanoTime() > kept.until()) {
      kept = new Kept(who.caller.in(area).token(), System.nanoTime() + KEPT.toNanos());
      tokens.put(who, kept);
    }
    return kept.token();
  }

  /** What the manager creates; its id. */
  String created(String path, Map<String, ?> body) {
    return post(Who.MANAGER, path, body, 201).join().get("id").asText();
  }

  CompletableFuture<JsonNode> post(Who who, String path, Object body, int status) {
    return post(token(who), path, body, status);
  }

  CompletableFuture<JsonNode> post(String token, String path, Object body, int status) {
    return http.sendAsync(request(token, "POST", path, body).build(), BodyHandlers.ofString())
        .thenApply(answer -> read(path, answer, status));
  }

  JsonNode patch(String path, Map<String, ?> body) {
    var request = request(token(Who.MANAGER), "PATCH", path, body).header("If-Match", "\"0\"");
    return read(path, now(request.build()), 200);
  }

  JsonNode get(Who who, String path) {
    return get(token(who), path);
  }

  JsonNode get(String token, String path) {
    return read(path, now(request(token, "GET", path, null).build()), 200);
  }

  int status(Who who, String path) {
    return now(request(token(who), "GET", path, null).build()).statusCode();
  }

  private HttpRequest.Builder request(String token, String method, String path, Object body) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .method(
            method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)));
  }

  private HttpResponse<String> now(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private JsonNode read(String path, HttpResponse<String> answer, int status) {
    if (answer.statusCode() != status) {
      throw new AssertionError(path + " answered " + answer.statusCode() + " " + answer.body());
    }
    try {
      return json.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String text(Object body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
