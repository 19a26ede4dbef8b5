package jp.banso.points.exchange;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a carrier's own address answered to a question about an order that does not exist. */
@Schema(name = "ExchangeTrial")
record ExchangeTrial(
    @Schema(
            description = "The order it was asked about; there is none",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e05")
        UUID order,
    @Schema(description = "Whether it answered as it should: 404", examples = "true")
        boolean passed,
    @Schema(
            description =
                "not-known, which is right; accepted or refused, which are not; or why nothing was understood:"
                    + " time-out, address-not-public, name-not-found, tls-failed, not-connected, cut-off, not-understood,"
                    + " another-order, pending, or status- and the number",
            examples = "not-known")
        String answer) {

  static ExchangeTrial of(UUID order, CarrierSaid said) {
    return switch (said) {
      case CarrierSaid.NotKnown right -> new ExchangeTrial(order, true, "not-known");
      case CarrierSaid.Accepted wrong -> new ExchangeTrial(order, false, "accepted");
      case CarrierSaid.Refused wrong -> new ExchangeTrial(order, false, "refused");
      case CarrierSaid.Unclear unclear -> new ExchangeTrial(order, false, unclear.why());
    };
  }
}
