package jp.banso.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.problem.PlatformProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MergePatch patch =
      new MergePatch(JSON, Validation.buildDefaultValidatorFactory().getValidator());

  /** A thing as it is described. */
  record Thing(@NotBlank String name, List<String> tags, Integer weight) {}

  private static JsonNode json(String text) throws JsonProcessingException {
    return JSON.readTree(text);
  }

  /** The examples of RFC 7396, appendix A. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"a\":\"b\"} | {\"a\":\"c\"} | {\"a\":\"c\"}",
        "{\"a\":\"b\"} | {\"b\":\"c\"} | {\"a\":\"b\",\"b\":\"c\"}",
        "{\"a\":\"b\"} | {\"a\":null} | {}",
        "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null} | {\"b\":\"c\"}",
        "{\"a\":[\"b\"]} | {\"a\":\"c\"} | {\"a\":\"c\"}",
        "{\"a\":\"c\"} | {\"a\":[\"b\"]} | {\"a\":[\"b\"]}",
        "{\"a\":{\"b\":\"c\"}} | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
        "{\"a\":[{\"b\":\"c\"}]} | {\"a\":[1]} | {\"a\":[1]}",
        "[\"a\",\"b\"] | [\"c\",\"d\"] | [\"c\",\"d\"]",
        "{\"a\":\"b\"} | [\"c\"] | [\"c\"]",
        "{\"a\":\"foo\"} | \"bar\" | \"bar\"",
        "{\"e\":null} | {\"a\":1} | {\"e\":null,\"a\":1}",
        "[1,2] | {\"a\":\"b\",\"c\":null} | {\"a\":\"b\"}",
        "{} | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}"
      })
  void patchesAsTheStandardSays(String original, String change, String result)
      throws JsonProcessingException {
    assertEquals(json(result), patch.merged(json(original), JsonNode.class, json(change)));
  }

  @Test
  void whatIsAbsentStaysNullClearsAndAListIsReplaced() throws JsonProcessingException {
    var thing = new Thing("rice", List.of("food", "local"), 5);
    assertEquals(
        new Thing("rice", List.of("new"), null),
        patch.merged(thing, Thing.class, json("{\"tags\":[\"new\"],\"weight\":null}")));
  }

  @Test
  void theOutcomeObeysTheRulesOfTheCreatingRequest() throws JsonProcessingException {
    var thing = new Thing("rice", List.of(), 5);
    var change = json("{\"name\":\" \"}");
    assertThrows(
        ConstraintViolationException.class, () -> patch.merged(thing, Thing.class, change));
  }

  @Test
  void aPropertyThatDoesNotExistIsRefused() throws JsonProcessingException {
    var thing = new Thing("rice", List.of(), 5);
    var change = json("{\"colour\":\"white\"}");
    var refused =
        assertThrows(DomainException.class, () -> patch.merged(thing, Thing.class, change));
    assertEquals(PlatformProblem.INVALID_REQUEST, refused.type());
  }
}
