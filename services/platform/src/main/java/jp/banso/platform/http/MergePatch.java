package jp.banso.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.problem.PlatformProblem;

/**
 * Applies a merge patch (RFC 7396) to what a thing was described with, and checks the outcome as if
 * new: what is absent stays, null clears, an array replaces the whole array.
 */
@ApplicationScoped
public class MergePatch {

  private final ObjectMapper json;
  private final Validator validator;

  MergePatch(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /**
   * The description after the patch.
   *
   * @throws DomainException {@link PlatformProblem#INVALID_REQUEST} when it names what does not
   *     exist
   * @throws ConstraintViolationException when the outcome breaks a rule of the creating request
   */
  public <T> T merged(T current, Class<T> type, JsonNode patch) {
    try {
      var merged = json.treeToValue(apply(json.valueToTree(current), patch), type);
      var violations = validator.validate(merged);
      if (!violations.isEmpty()) {
        throw new ConstraintViolationException(violations);
      }
      return merged;
    } catch (JsonProcessingException e) {
      if (e.getCause() instanceof DomainException named) {
        throw named;
      }
      throw new DomainException(PlatformProblem.INVALID_REQUEST);
    }
  }

  // RFC 7396 section 2, word for word
  private static JsonNode apply(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode result =
        target != null && target.isObject()
            ? (ObjectNode) target
            : JsonNodeFactory.instance.objectNode();
    patch
        .properties()
        .forEach(
            each -> {
              if (each.getValue().isNull()) {
                result.remove(each.getKey());
              } else {
                result.set(each.getKey(), apply(result.get(each.getKey()), each.getValue()));
              }
            });
    return result;
  }
}
