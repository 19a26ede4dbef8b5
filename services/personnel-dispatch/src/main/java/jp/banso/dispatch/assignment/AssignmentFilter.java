package jp.banso.dispatch.assignment;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernmentCode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which assignments are asked for; what is left out does not matter. */
class AssignmentFilter {

  @QueryParam("organization")
  @Parameter(description = "全国地方公共団体コード", example = "045055")
  String organization;

  @QueryParam("request")
  @Parameter(description = "Only those for this request")
  UUID request;

  @QueryParam("specialist")
  @Parameter(description = "Only those of this person")
  UUID specialist;

  @QueryParam("state")
  @Parameter(description = "Only those in this state")
  AssignmentState state;

  private final Map<String, Object> parameters = new TreeMap<>();
  private final List<String> parts = new ArrayList<>();

  /** The condition in the language of the repository; its parameters are filled beside it. */
  String condition(UUID after) {
    add("id > :after", "after", after);
    add(
        "organizationCode = :organization",
        "organization",
        organization == null ? null : LocalGovernmentCode.of(organization).code6());
    add("requestId = :request", "request", request);
    add("specialistId = :specialist", "specialist", specialist);
    add("state = :state", "state", state);
    return String.join(" and ", parts) + " order by id";
  }

  Map<String, Object> parameters() {
    return Map.copyOf(parameters);
  }

  private void add(String part, String name, Object value) {
    if (value != null) {
      parts.add(part);
      parameters.put(name, value);
    }
  }
}
