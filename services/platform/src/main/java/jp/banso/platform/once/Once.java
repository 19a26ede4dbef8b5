package jp.banso.platform.once;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.banso.platform.http.Versioned;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.problem.PlatformProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Performs a creating request at most once for each {@code Idempotency-Key} (1–255 characters).
 *
 * <p>The key is claimed, the work done and the answer kept in one transaction. A duplicate that
 * arrives meanwhile waits for the first and gets its answer, byte for byte, with {@code
 * Idempotency-Replayed: true}; the same key with another body is refused. A failed request keeps
 * nothing, so it may be repeated. Without the header the work is simply done. Cost: two statements.
 */
@ApplicationScoped
public class Once {

  private final Answers answers;
  private final ObjectMapper json;
  private final CurrentVertxRequest current;
  private final String servicePath;

  Once(
      Answers answers,
      ObjectMapper json,
      CurrentVertxRequest current,
      @ConfigProperty(name = "quarkus.rest.path", defaultValue = "") String servicePath) {
    this.answers = answers;
    this.json = json;
    this.current = current;
    this.servicePath = servicePath;
  }

  /** 201 with the created thing and its address below the service's path. */
  @Transactional
  public <T> Response created(Object request, Supplier<T> work, Function<T, String> location) {
    return perform(201, request, work, location);
  }

  /** 202 with the job that was accepted and where to watch it. */
  @Transactional
  public <T> Response accepted(Object request, Supplier<T> work, Function<T, String> location) {
    return perform(202, request, work, location);
  }

  private <T> Response perform(
      int status, Object request, Supplier<T> work, Function<T, String> location) {
    HttpServerRequest http = current.getCurrent().request();
    String key = http.getHeader("Idempotency-Key");
    if (key == null) {
      return answer(status, work.get(), location).response(false);
    }
    if (key.isBlank() || key.length() > 255) {
      throw new DomainException(PlatformProblem.MALFORMED_REQUEST);
    }
    String operation = http.method().name() + " " + http.path();
    String hash = hash(request);
    if (!answers.claim(operation, key, hash)) {
      return answers.of(operation, key, hash).response(true);
    }
    Answer answer = answer(status, work.get(), location);
    answers.keep(operation, key, answer);
    return answer.response(false);
  }

  private <T> Answer answer(int status, T view, Function<T, String> location) {
    String tag = view instanceof Versioned versioned ? "\"" + versioned.version() + "\"" : null;
    return new Answer(status, servicePath + location.apply(view), tag, bytes(view));
  }

  private String hash(Object request) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(request)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] bytes(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
