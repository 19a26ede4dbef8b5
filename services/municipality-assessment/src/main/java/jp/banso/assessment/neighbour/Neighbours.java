package jp.banso.assessment.neighbour;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Asks the neighbours: two seconds each, one more try where the first failed quickly, and a circuit
 * breaker each, so that a karte never waits long for a service that is known to be down.
 */
@ApplicationScoped
public class Neighbours {

  private static final Logger LOG = Logger.getLogger(Neighbours.class);
  private static final int SECONDS = 2;
  private static final int SERVER_ERROR = 500;

  private final DispatchClient dispatch;
  private final KpiClient kpi;
  private final Map<Neighbour, Guard> guards = new EnumMap<>(Neighbour.class);

  Neighbours(NeighbourAddresses addresses) {
    dispatch = client(addresses.dispatch(), DispatchClient.class);
    kpi = client(addresses.kpi(), KpiClient.class);
    for (var neighbour : Neighbour.values()) {
      guards.put(neighbour, guard());
    }
  }

  /** What dispatch knows; empty where it has no answer. */
  public Optional<Support> support(String code) {
    return ask(Neighbour.DISPATCH, Support.class, Support::isUsable, () -> dispatch.support(code));
  }

  /** What kpi knows; empty where it has no answer. */
  public Optional<KpiStatus> kpis(String code, Locale locale) {
    return ask(
        Neighbour.KPI,
        KpiStatus.class,
        KpiStatus::isUsable,
        () -> kpi.status(code, locale.getLanguage()));
  }

  private <T> Optional<T> ask(
      Neighbour neighbour, Class<T> type, Predicate<T> usable, Callable<T> question) {
    try {
      return Optional.ofNullable(guards.get(neighbour).call(question, type)).filter(usable);
    } catch (Exception failure) {
      LOG.warnf("%s did not answer as agreed: %s", neighbour, failure);
      return Optional.empty();
    }
  }

  private static <T> T client(URI address, Class<T> type) {
    return QuarkusRestClientBuilder.newBuilder()
        .baseUri(address)
        .connectTimeout(SECONDS, TimeUnit.SECONDS)
        .readTimeout(SECONDS, TimeUnit.SECONDS)
        .build(type);
  }

  private static Guard guard() {
    return Guard.create()
        .withCircuitBreaker()
        .requestVolumeThreshold(20)
        .when(Neighbours::isDown)
        .done()
        .withRetry()
        .maxRetries(1)
        .maxDuration(SECONDS, ChronoUnit.SECONDS) // no second wait after a time-out
        .whenException(Neighbours::isDown)
        .done()
        .build();
  }

  // One that refuses or talks nonsense is not down: asking again, or not at all, would not help.
  private static boolean isDown(Throwable failure) {
    return !(failure instanceof WebApplicationException answer)
        || answer.getResponse().getStatus() >= SERVER_ERROR;
  }
}
