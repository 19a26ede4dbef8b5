package jp.banso.points.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import jp.banso.platform.privacy.MyNumber;

/** Reads what a carrier answered; what it says in words is kept short and free of My Numbers. */
final class CarrierAnswers {
  private static final int LONGEST = 100;

  private CarrierAnswers() {}

  static CarrierSaid of(JsonNode answer) {
    return switch (answer.path("state").asText()) {
      case "accepted" -> new CarrierSaid.Accepted(text(answer.path("reference"), null));
      case "refused" -> new CarrierSaid.Refused(text(answer.path("reason"), "refused-by-carrier"));
      case "pending" -> new CarrierSaid.Unclear("pending");
      default -> new CarrierSaid.Unclear("no known state");
    };
  }

  private static String text(JsonNode node, String otherwise) {
    var text = node.asText("").replaceAll("\\p{Cntrl}", " ").strip();
    if (text.isEmpty() || MyNumber.appearsIn(text)) {
      return otherwise;
    }
    return text.substring(0, Math.min(LONGEST, text.length()));
  }
}
