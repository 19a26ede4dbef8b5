package jp.banso.dispatch.request;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernmentCode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which requests are asked for; what is left out does not matter. */
class RequestFilter {

  @QueryParam("organization")
  @Parameter(description = "全国地方公共団体コード", example = "045055")
  String organization;

  @QueryParam("state")
  @Parameter(description = "Only those in this state")
  RequestState state;

  private final Map<String, Object> parameters = new TreeMap<>();

  /** The condition in the language of the repository; its parameters are filled beside it. */
  String condition(UUID after) {
    var parts = new ArrayList<>(List.of("id > :after"));
    parameters.put("after", after);
    if (organization != null) {
      parts.add("organizationCode = :organization");
      parameters.put("organization", LocalGovernmentCode.of(organization).code6());
    }
    if (state != null) {
      parts.add("state = :state");
      parameters.put("state", state);
    }
    return String.join(" and ", parts) + " order by id";
  }

  Map<String, Object> parameters() {
    return Map.copyOf(parameters);
  }
}
