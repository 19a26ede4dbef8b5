package jp.banso.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.regex.Pattern;

/** Reads every failure that a test receives: none names a class, a statement or a stack. */
public final class NothingLeaks implements Filter {

  private static final Pattern INSIDE =
      Pattern.compile(
          "jp\\.banso\\.|\\b(?:java|jakarta|io\\.quarkus|io\\.vertx|org\\.hibernate|org\\.postgresql|org\\.jboss|com\\.fasterxml)\\.[a-z]"
              + "|[A-Z][a-z]+(?:Exception|Error)\\b|\\bat [a-z]+\\.[\\w.$]+\\(|SQLSTATE"
              + "|(?i:\\bselect\\s.+\\sfrom\\s|\\binsert into\\s|\\bupdate \\w+ set\\s|row-level security|violates )",
          Pattern.DOTALL);

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    var response = context.next(request, expected);
    if (response.statusCode() >= 400) {
      requireNothingIn(response.asString());
    }
    return response;
  }

  /** For answers that were not received through REST Assured. */
  public static void requireNothingIn(String answer) {
    assertFalse(INSIDE.matcher(answer).find(), () -> "this says what is inside: " + answer);
  }
}
