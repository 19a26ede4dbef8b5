package jp.banso.points.exchange;

import java.util.UUID;
import jp.banso.platform.tabular.Heading;
import jp.banso.points.carrier.KnownCarrier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A carrier as whoever chooses one sees it: not its contract, not its address. */
@Schema(name = "ExchangeCarrier")
record ExchangeCarrier(
    @Heading(ja = "事業者ID", en = "Carrier")
        @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e09")
        UUID id,
    @Heading(ja = "事業者名", en = "Name") @Schema(examples = "みちのくペイ株式会社") String name) {

  static ExchangeCarrier of(KnownCarrier carrier) {
    return new ExchangeCarrier(carrier.id(), carrier.name());
  }
}
