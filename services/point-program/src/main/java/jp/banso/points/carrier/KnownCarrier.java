package jp.banso.points.carrier;

import java.util.UUID;
import jp.banso.platform.code.LocalGovernmentCode;

/**
 * A carrier as the other features know it.
 *
 * @param exchangeUrl where it takes exchange orders, or null
 * @param live whether points move with it
 */
public record KnownCarrier(
    UUID id, String name, LocalGovernmentCode area, String exchangeUrl, boolean live) {

  /** Whether points of that issuer's programmes can be exchanged with it now. */
  public boolean takesOrdersOf(LocalGovernmentCode issuer) {
    return takesOrders()
        && (area.isPrefecture()
            ? area.prefectureNumber().equals(issuer.prefectureNumber())
            : area.equals(issuer));
  }

  /** Whether it may be sent an order now. */
  public boolean takesOrders() {
    return live && exchangeUrl != null;
  }
}
