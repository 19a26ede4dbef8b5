package jp.banso.catalog.ckan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The parameters of an action, from the address or from a JSON body; unknown ones do no harm. */
record CkanParameters(Map<String, String> values) {

  private static final int LONGEST = 2_000;

  static CkanParameters of(MultivaluedMap<String, String> query) {
    Map<String, String> values = new HashMap<>();
    query.forEach((name, given) -> values.put(name, clean(String.join(" ", given))));
    return new CkanParameters(values);
  }

  /** Empty where the body is no JSON object. */
  static Optional<CkanParameters> of(String body, ObjectMapper json) {
    if (body == null || body.isBlank()) {
      return Optional.of(new CkanParameters(Map.of()));
    }
    try {
      JsonNode read = json.readTree(body);
      if (!read.isObject()) {
        return Optional.empty();
      }
      Map<String, String> values = new HashMap<>();
      read.properties().forEach(it -> values.put(it.getKey(), clean(text(it.getValue()))));
      return Optional.of(new CkanParameters(values));
    } catch (JsonProcessingException malformed) {
      return Optional.empty();
    }
  }

  String text(String name) {
    String value = values.getOrDefault(name, "");
    if (value.length() > LONGEST) {
      throw CkanError.invalid(name + ": At most " + LONGEST + " characters");
    }
    return value;
  }

  String required(String name) {
    if (text(name).isBlank()) {
      throw CkanError.invalid(name + ": Missing value");
    }
    return text(name);
  }

  int number(String name, int otherwise, int most) {
    String value = text(name);
    if (value.isBlank()) {
      return otherwise;
    }
    if (!value.matches("[0-9]{1,9}")) {
      throw CkanError.invalid(name + ": Must be a natural number");
    }
    return Math.min(Integer.parseInt(value), most);
  }

  private static String text(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(" "))
        : value.asText("");
  }

  // The database takes neither NUL nor half a surrogate pair, and no search means one.
  private static String clean(String text) {
    String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    return whole.replaceAll("\\p{Cntrl}", " ");
  }
}
