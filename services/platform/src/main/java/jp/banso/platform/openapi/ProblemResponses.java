package jp.banso.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** The problems as shared responses of the contract. */
final class ProblemResponses {

  private static final Map<String, String> WHY =
      Map.ofEntries(
          Map.entry("400", "malformed-request: its form or encoding cannot be read"),
          Map.entry("401", "unauthenticated: no valid access token"),
          Map.entry("403", "forbidden: the role is missing, or it lies outside the caller's area"),
          Map.entry("404", "not-found: it does not exist, or the caller may not see it"),
          Map.entry("406", "not-acceptable: no such representation"),
          Map.entry(
              "409", "conflict: it contradicts what is there, or its state does not allow it"),
          Map.entry("412", "stale-version: somebody else was faster; read it again"),
          Map.entry("413", "payload-too-large: larger than what is accepted"),
          Map.entry("415", "unsupported-media-type: this Content-Type is not accepted"),
          Map.entry("422", "invalid-request: the named fields are not valid"),
          Map.entry("428", "if-match-required: send the ETag you read as If-Match"),
          Map.entry("503", "unavailable: repeat it after Retry-After seconds"),
          Map.entry(
              "504", "outcome-unknown: it may have been done or not; send the same id again"));

  private ProblemResponses() {}

  /** Those that some operation answers; a component that nobody uses is noise. */
  static void define(OpenAPI api) {
    Set<String> used =
        Schemas.operations(api)
            .flatMap(operation -> operation.getResponses().getAPIResponses().keySet().stream())
            .filter(WHY::containsKey)
            .collect(Collectors.toCollection(TreeSet::new));
    used.forEach(status -> define(api.getComponents(), status, WHY.get(status)));
  }

  private static void define(Components components, String status, String why) {
    components.addResponse(
        "Problem" + status,
        OASFactory.createAPIResponse()
            .description(why)
            .content(
                OASFactory.createContent()
                    .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                            .schema(OASFactory.createSchema().ref("Problem"))
                            .example(example(status, why)))));
  }

  static void addTo(Operation operation, Circumstances circumstances) {
    for (String status : circumstances.problems()) {
      operation
          .getResponses()
          .addAPIResponse(status, OASFactory.createAPIResponse().ref("Problem" + status));
    }
    if (!circumstances.secured()) {
      operation.getResponses().removeAPIResponse("401");
      operation.getResponses().removeAPIResponse("403");
    }
  }

  private static Map<String, Object> example(String status, String why) {
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("type", "/problems/" + why.split(":")[0]);
    example.put("title", why.split(": ")[1]);
    example.put("status", Integer.valueOf(status));
    example.put("detail", why.split(": ")[1]);
    example.put("instance", "/");
    example.put("errors", List.of());
    return example;
  }
}
