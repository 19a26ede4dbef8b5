package jp.banso.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wrong with a part of a body that cannot be read, as far as it helps to know: only what
 * the contract says anyway.
 */
final class UnreadablePart {
  private static final ObjectMapper JSON = new ObjectMapper();

  private UnreadablePart() {}

  static String detail(JsonMappingException failure, Locale locale) {
    if (failure instanceof UnrecognizedPropertyException) {
      return ProblemTexts.part(PlatformProblem.MALFORMED_REQUEST, "unknown", locale);
    }
    if (failure instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
      var choice = choice(wrong.getTargetType());
      return ProblemTexts.part(PlatformProblem.MALFORMED_REQUEST, "choice", locale, choice);
    }
    return ProblemTexts.detail(PlatformProblem.MALFORMED_REQUEST, locale);
  }

  private static String choice(Class<?> type) {
    return Stream.of(type.getEnumConstants())
        .map(it -> JSON.convertValue(it, String.class))
        .collect(Collectors.joining(", "));
  }
}
