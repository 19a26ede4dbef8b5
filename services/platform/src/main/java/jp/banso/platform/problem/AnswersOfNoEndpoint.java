package jp.banso.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What no endpoint answers is a problem too, and not a page of the server's or nothing: an address
 * outside the service's path, and a body whose length says that it is too much.
 */
@ApplicationScoped
class AnswersOfNoEndpoint {

  private static final int BEFORE_AUTHENTICATION = 250;

  private final ObjectMapper json;
  private final long longest;

  AnswersOfNoEndpoint(
      ObjectMapper json,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize longest) {
    this.json = json;
    this.longest = longest.asLongValue();
  }

  void noSuchAddress(@Observes Router router) {
    router.route().last().handler(context -> answer(context, PlatformProblem.NOT_FOUND));
  }

  void tooLarge(@Observes Filters filters) {
    filters.register(
        context -> {
          String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
          // the server has refused a length that is no number
          if (length == null || Long.parseLong(length) <= longest) {
            context.next();
            return;
          }
          // nobody is going to read the rest
          context.response().endHandler(done -> context.request().connection().close());
          answer(context, PlatformProblem.PAYLOAD_TOO_LARGE);
        },
        BEFORE_AUTHENTICATION);
  }

  private void answer(RoutingContext context, ProblemType type) {
    var request = context.request();
    var language = Languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    try {
      var problem = Problems.problem(type, language, request.path(), List.of());
      context
          .response()
          .setStatusCode(type.status())
          .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
          .end(json.writeValueAsString(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
