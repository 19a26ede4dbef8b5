package jp.banso.points.carrier;

import java.net.InetAddress;
import java.util.concurrent.CountDownLatch;

/** Names that mean what a test says, for the tests of the other features. */
public final class CarrierNames {
  private CarrierNames() {}

  /** Every name means that machine, and this machine may be spoken to. */
  public static CarrierAddresses meaning(InetAddress machine) {
    return new CarrierAddresses(true, host -> new InetAddress[] {machine});
  }

  /** The same, once the latch is down. */
  public static CarrierAddresses meaning(InetAddress machine, CountDownLatch found) {
    return new CarrierAddresses(
        true,
        host -> {
          try {
            found.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return new InetAddress[] {machine};
        });
  }

  /** The same as in production: this machine may not. */
  public static CarrierAddresses strictlyMeaning(InetAddress machine) {
    return new CarrierAddresses(false, host -> new InetAddress[] {machine});
  }
}
