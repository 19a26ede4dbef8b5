package jp.banso.platform.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/** Makes the answer of a failure in the caller's language. */
@ApplicationScoped
public class Problems {

  static final String MEDIA_TYPE = "application/problem+json";
  private static final int RETRY_AFTER_SECONDS = 2;

  private final CurrentVertxRequest request;

  Problems(CurrentVertxRequest request) {
    this.request = request;
  }

  public Response answer(ProblemType type, Object... args) {
    return answer(type, List.of(), args);
  }

  public Response answer(ProblemType type, List<Problem.Field> errors, Object... args) {
    var response =
        Response.status(type.status()).type(MEDIA_TYPE).entity(problem(type, errors, args));
    if (type.status() == 503 || type.status() == 429) {
      response.header("Retry-After", RETRY_AFTER_SECONDS);
    }
    return response.build();
  }

  public Problem problem(ProblemType type, List<Problem.Field> errors, Object... args) {
    return problem(type, locale(), path(), errors, args);
  }

  static Problem problem(
      ProblemType type, Locale locale, String path, List<Problem.Field> errors, Object... args) {
    return new Problem(
        "/problems/" + type.slug(),
        ProblemTexts.title(type, locale),
        type.status(),
        ProblemTexts.detail(type, locale, args),
        path,
        errors);
  }

  /** The caller's language: Japanese unless English is preferred. */
  public Locale locale() {
    RoutingContext current = request.getCurrent();
    return Languages.of(current == null ? null : current.request().getHeader("Accept-Language"));
  }

  private String path() {
    RoutingContext current = request.getCurrent();
    return current == null ? "" : current.request().path();
  }
}
