package jp.banso.points.exchange;

import java.util.UUID;
import jp.banso.platform.privacy.MyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a carrier answers; what it says in words is kept short and free of My Numbers. */
@Schema(
    name = "CarrierReply",
    requiredProperties = {"id", "state"})
record CarrierReply(
    @Schema(
            description =
                "The order's id, as it was sent; an answer with another one counts as none",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e05")
        UUID id,
    @Schema(
            description =
                "accepted: your points are given. refused: nothing is given and never will be for this order."
                    + " pending: not decided, ask again later",
            examples = "accepted")
        ReportedState state,
    @Schema(
            nullable = true,
            description = "Your own number for it, with accepted; cut after 100 characters",
            examples = "T-20261125-0001")
        String reference,
    @Schema(
            nullable = true,
            description =
                "Why, with refused, like account-closed; shown to who asked, cut after 100 characters")
        String reason) {
  private static final int LONGEST = 100;

  CarrierSaid about(UUID order) {
    if (!order.equals(id)) {
      return new CarrierSaid.Unclear("another-order");
    }
    if (state == null) {
      return new CarrierSaid.Unclear("not-understood");
    }
    return switch (state) {
      case ACCEPTED -> new CarrierSaid.Accepted(kept(reference, null));
      case REFUSED -> new CarrierSaid.Refused(kept(reason, "refused-by-carrier"));
      case PENDING -> new CarrierSaid.Unclear("pending");
    };
  }

  private static String kept(String words, String otherwise) {
    var text = words == null ? "" : words.replaceAll("\\p{Cntrl}", " ").strip();
    if (text.isEmpty() || MyNumber.appearsIn(text)) {
      return otherwise;
    }
    return text.substring(0, Math.min(LONGEST, text.length()));
  }
}
