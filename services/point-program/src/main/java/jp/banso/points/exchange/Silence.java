package jp.banso.points.exchange;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import jp.banso.points.carrier.CarrierAddresses;

/** Why nothing was heard, in words a carrier's team can act on. */
final class Silence {
  private Silence() {}

  static CarrierSaid because(Throwable why) {
    return new CarrierSaid.Unclear(
        switch (why) {
          case TimeoutException late -> "time-out";
          case CarrierAddresses.NotPublic inside -> "address-not-public";
          case UnknownHostException nobody -> "name-not-found";
          case SSLException untrusted -> "tls-failed";
          case ConnectException refused -> "not-connected";
          default -> "cut-off";
        });
  }
}
