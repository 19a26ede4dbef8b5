package jp.banso.acceptance;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.banso.local.LocalStack;
import jp.banso.local.Service;
import jp.banso.local.StackOptions;

/** The whole stack on ports and data of its own, started once for all tests. */
final class Stack {

  private static final int PORT_OFFSET = 20_000;
  private static final LocalStack STACK = start();
  private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

  private record Token(String text, long until) {}

  private Stack() {}

  private static LocalStack start() {
    try {
      Path data = Files.createTempDirectory("banso-acceptance");
      return LocalStack.start(StackOptions.here().data(data).portOffset(PORT_OFFSET));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LocalStack running() {
    return STACK;
  }

  /** A request to a service as a demo person, with a token from the real Keycloak. */
  static RequestSpecification as(String user, Service service) {
    return anonymous(service).auth().oauth2(token(user));
  }

  static RequestSpecification anonymous(Service service) {
    return at(STACK.url(service));
  }

  /** A request to one instance, as a demo person. */
  static RequestSpecification as(String user, String instance) {
    return at(instance).auth().oauth2(token(user));
  }

  private static RequestSpecification at(String instance) {
    return given().baseUri(instance).contentType(ContentType.JSON).header("Accept-Language", "ja");
  }

  /** Tokens live five minutes; one is used for two. */
  static String token(String user) {
    long now = System.currentTimeMillis();
    return TOKENS
        .compute(
            user,
            (name, known) ->
                known != null && known.until() > now
                    ? known
                    : new Token(STACK.tokens().user(name), now + 120_000))
        .text();
  }
}
