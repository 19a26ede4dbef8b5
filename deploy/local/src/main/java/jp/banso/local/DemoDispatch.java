package jp.banso.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;

/** Three specialists of 宮城県 and a request of 美里町 that two of them could serve. */
final class DemoDispatch {
  private final DemoClient coordinator;
  private final DemoClient misato;
  private final String account;

  DemoDispatch(LocalStack stack) {
    this.coordinator = new DemoClient(stack, Service.DISPATCH, "miyagi-coordinator");
    this.misato = new DemoClient(stack, Service.DISPATCH, "misato-officer");
    this.account = subject(stack.tokens().user("miyagi-specialist"));
  }

  void load() {
    specialist("kaori", "広瀬 香織", "041009", 3, "2027-03-31", "BA-3", 4, "\"" + account + "\"");
    specialist("jiro", "大崎 次郎", "042153", 2, "2027-03-31", "BA-3", 3, "null");
    // refused, with reasons: the contract ends too early, and the skill is another
    specialist("saburo", "石巻 三郎", "042021", 3, "2026-12-31", "SE-3", 3, "null");
    JsonNode request =
        misato.create(
            "/support-requests",
            "request",
            """
            {"organization": "045055", "title": "窓口業務の見直し（書かない窓口）",
             "description": "転入・転出の窓口で申請書を書かなくてよいように、業務の流れを見直したい。",
             "from": "2027-01-12", "to": "2027-03-19", "daysPerWeek": 1, "mode": "EITHER", "priority": "HIGH",
             "skills": [{"framework": "DSS-P-1.2", "code": "BA-3", "minLevel": 3, "required": true}]}
            """);
    String path = "/support-requests/" + request.path("id").asText();
    if (misato.show(path).path("state").asText().equals("DRAFT")) {
      misato.change(path + "/state", path, "{\"state\": \"SUBMITTED\"}");
    }
  }

  private void specialist(
      String key,
      String name,
      String base,
      int days,
      String until,
      String skill,
      int level,
      String account) {
    coordinator.create(
        "/specialists",
        "specialist-" + key,
        """
        {"name": "%s", "employer": "みやぎデジタル株式会社", "scheme": "MUNICIPAL_DX_ADVISER",
         "contractFrom": "2026-04-01", "contractTo": "%s", "weeklyCapacityDays": %d,
         "baseOrganization": "%s", "remotePossible": true, "onSitePossible": true,
         "skills": [{"framework": "DSS-P-1.2", "code": "%s", "level": %d}],
         "userSubject": %s}
        """
            .formatted(name, until, days, base, skill, level, account));
  }

  /** Whose token it is: with it the specialist finds themself. */
  private static String subject(String token) {
    String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8);
    try {
      return new ObjectMapper().readTree(claims).path("sub").asText();
    } catch (JsonProcessingException notJson) {
      throw new StackFailure("The token of miyagi-specialist cannot be read.", notJson);
    }
  }
}
