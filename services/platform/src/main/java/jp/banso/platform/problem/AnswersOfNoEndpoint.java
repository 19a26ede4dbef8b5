package jp.banso.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What no endpoint answers is a problem too, and not a page of the server's or nothing: an address
 * outside the service's path, a body whose length says that it is too much, an address or headers
 * without end. The server itself takes more of the last two than we do, as its own refusal is bare.
 */
@ApplicationScoped
class AnswersOfNoEndpoint {

  private static final int BEFORE_AUTHENTICATION = 250;
  private static final int LONGEST_ADDRESS = 4096;
  private static final int LARGEST_HEADERS = 16 * 1024;
  private static final int LONGEST_ECHO = 200;

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

  void tooLong(@Observes Filters filters) {
    filters.register(
        context -> {
          if (context.request().uri().length() > LONGEST_ADDRESS) {
            answer(context, PlatformProblem.ADDRESS_TOO_LONG, LONGEST_ADDRESS);
          } else if (size(context.request().headers()) > LARGEST_HEADERS) {
            answer(context, PlatformProblem.HEADERS_TOO_LARGE, LARGEST_HEADERS);
          } else {
            context.next();
          }
        },
        BEFORE_AUTHENTICATION + 1);
  }

  private static int size(MultiMap headers) {
    int size = 0;
    for (var header : headers) {
      size += header.getKey().length() + header.getValue().length();
    }
    return size;
  }

  private void answer(RoutingContext context, ProblemType type, Object... args) {
    var request = context.request();
    var language = Languages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    try {
      var path = request.path();
      var place = path.substring(0, Math.min(LONGEST_ECHO, path.length()));
      var problem = Problems.problem(type, language, place, List.of(), args);
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
