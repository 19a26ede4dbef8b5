package jp.banso.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.jboss.logging.MDC;

/**
 * The request's id and the headers that keep a browser careful, on every answer: also on those that
 * no endpoint gives, such as to a bad token or an unknown address.
 */
@ApplicationScoped
class EveryAnswer {

  private static final String REQUEST_ID = "X-Request-Id";
  private static final int BEFORE_ALL_OTHERS = 400;

  void register(@Observes Filters filters) {
    filters.register(EveryAnswer::prepare, BEFORE_ALL_OTHERS);
  }

  private static void prepare(RoutingContext context) {
    String given = context.request().getHeader(REQUEST_ID);
    String id =
        given != null && given.matches("[A-Za-z0-9._-]{1,64}")
            ? given
            : UUID.randomUUID().toString();
    MDC.put("requestId", id);
    var answer = context.response();
    answer.putHeader(REQUEST_ID, id);
    answer.putHeader("X-Content-Type-Options", "nosniff");
    answer.putHeader("Referrer-Policy", "no-referrer");
    // the API's own pages need no more; Swagger UI below /q has scripts of its own
    if (!context.request().path().startsWith("/q/")) {
      answer.putHeader(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'");
    }
    context.next();
  }
}
