package jp.banso.points.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where carriers may be reached. An address somebody registers must not make this service speak to
 * machines of its own network, and a name may mean another machine tomorrow: it is looked up when
 * it is registered and whenever it is used, and what was looked at is what is connected to.
 */
@ApplicationScoped
public class CarrierAddresses {
  private final boolean loopbackToo;
  private final Lookup lookup;

  /** Which machines a name means. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  /** For local stacks and tests, carriers may run on the same machine: the setting says so. */
  @Inject
  CarrierAddresses(@ConfigProperty(name = "banso.points.carriers-on-loopback") boolean loopback) {
    this(loopback, InetAddress::getAllByName);
  }

  CarrierAddresses(boolean loopbackToo, Lookup lookup) {
    this.loopbackToo = loopbackToo;
    this.lookup = lookup;
  }

  /** A name that means nothing yet is looked at when it is used. */
  void mustBePublic(String exchangeUrl) {
    try {
      machine(URI.create(exchangeUrl));
    } catch (UnknownHostException later) {
      return;
    } catch (NotPublic notPublic) {
      throw CarrierProblem.EXCHANGE_URL_NOT_PUBLIC.with(exchangeUrl);
    }
  }

  /** The machine to connect to. */
  public InetAddress machine(URI exchangeUrl) throws UnknownHostException, NotPublic {
    if (exchangeUrl.getHost() == null) {
      throw new NotPublic();
    }
    var machines = lookup.of(exchangeUrl.getHost());
    var allowed =
        Stream.of(machines).allMatch(PublicInternet::has)
            ? "https".equals(exchangeUrl.getScheme())
            : loopbackToo && Stream.of(machines).allMatch(InetAddress::isLoopbackAddress);
    if (!allowed) {
      throw new NotPublic();
    }
    return machines[0];
  }

  /** Not every machine the name means may be spoken to. */
  public static final class NotPublic extends Exception {
    private static final long serialVersionUID = 1;
  }
}
