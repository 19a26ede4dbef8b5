package jp.banso.points.carrier;

import java.net.InetAddress;

/** Names that mean what a test says, for the tests of the other features. */
public final class CarrierNames {
  private CarrierNames() {}

  /** Every name means that machine, and this machine may be spoken to. */
  public static CarrierAddresses meaning(InetAddress machine) {
    return new CarrierAddresses(true, host -> new InetAddress[] {machine});
  }

  /** The same as in production: this machine may not. */
  public static CarrierAddresses strictlyMeaning(InetAddress machine) {
    return new CarrierAddresses(false, host -> new InetAddress[] {machine});
  }
}
