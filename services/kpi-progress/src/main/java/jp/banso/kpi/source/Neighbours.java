package jp.banso.kpi.source;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.faulttolerance.api.Guard;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * Reads figures of the other services: two seconds to begin a page and five to end it, one retry,
 * one circuit breaker each, forty seconds for all pages.
 */
@ApplicationScoped
public class Neighbours {

  private static final Logger LOG = Logger.getLogger(Neighbours.class);

  static final int PAGE = 200;
  static final int MOST_VALUES = 100_000;
  private static final int SERVER_ERROR = 500;
  private static final int IDLE_SECONDS = 5;

  // The transaction of the pull waits meanwhile, and PostgreSQL ends one that waits for a minute.
  private static final Duration ALL_PAGES = Duration.ofSeconds(40);

  private final Map<Neighbour, IndicatorClient> clients = new EnumMap<>(Neighbour.class);
  private final Map<Neighbour, Guard> guards = new EnumMap<>(Neighbour.class);
  private final PageReading reading;

  Neighbours(NeighbourAddresses addresses, PageReading reading) {
    this.reading = reading;
    for (var neighbour : Neighbour.values()) {
      clients.put(
          neighbour,
          QuarkusRestClientBuilder.newBuilder()
              .baseUri(addresses.of(neighbour))
              .connectTimeout(2, TimeUnit.SECONDS)
              .readTimeout(2, TimeUnit.SECONDS)
              .httpClientOptions(new HttpClientOptions().setIdleTimeout(IDLE_SECONDS))
              .build(IndicatorClient.class));
      guards.put(
          neighbour,
          Guard.create()
              .withCircuitBreaker()
              .requestVolumeThreshold(20)
              .when(Neighbours::isDown)
              .done()
              .withRetry()
              .maxRetries(1)
              .whenException(Neighbours::isDown)
              .done()
              .withTimeout()
              .duration(5, ChronoUnit.SECONDS)
              .done()
              .build());
    }
  }

  /**
   * Every figure of an indicator in a period.
   *
   * @param progress hears how many there are so far
   */
  List<IndicatorValue> values(SourceView source, String period, IntConsumer progress) {
    var values = new ArrayList<IndicatorValue>();
    var cursors = new HashSet<String>();
    var began = System.nanoTime();
    String cursor = null;
    do {
      if (System.nanoTime() - began > ALL_PAGES.toNanos()) {
        throw SourceProblem.NEIGHBOUR_UNAVAILABLE.with(source.service());
      }
      var page = page(source, period, cursor);
      values.addAll(page.items());
      cursor = page.next();
      if (values.size() > MOST_VALUES || cursor != null && !cursors.add(cursor)) {
        throw SourceProblem.NEIGHBOUR_ANSWER_UNUSABLE.with(source.service());
      }
      progress.accept(values.size());
    } while (cursor != null);
    return values;
  }

  private IndicatorPage page(SourceView source, String period, String cursor) {
    Callable<IndicatorPage> call =
        () ->
            reading.read(
                clients
                    .get(source.service())
                    .values(period, source.indicator(), source.prefecture(), PAGE, cursor));
    return guarded(source.service(), call);
  }

  private IndicatorPage guarded(Neighbour neighbour, Callable<IndicatorPage> call) {
    try {
      return guards.get(neighbour).call(call, IndicatorPage.class);
    } catch (Exception e) {
      LOG.warnf(e, "%s did not answer as agreed", neighbour);
      throw problem(e).with(neighbour);
    }
  }

  // One that refuses or talks nonsense is not down: asking again, or not at all, would not help.
  private static boolean isDown(Throwable failure) {
    return problem(failure) == SourceProblem.NEIGHBOUR_UNAVAILABLE;
  }

  private static SourceProblem problem(Throwable failure) {
    return switch (failure) {
      case WebApplicationException answer when answer.getResponse().getStatus() >= SERVER_ERROR ->
          SourceProblem.NEIGHBOUR_UNAVAILABLE;
      case WebApplicationException answer when answer.getResponse().getStatus() >= 400 ->
          SourceProblem.NEIGHBOUR_REFUSED;
      case WebApplicationException garbage -> SourceProblem.NEIGHBOUR_ANSWER_UNUSABLE;
      case CircuitBreakerOpenException open -> SourceProblem.NEIGHBOUR_UNAVAILABLE;
      case PageReading.Unusable garbage -> SourceProblem.NEIGHBOUR_ANSWER_UNUSABLE;
      default -> SourceProblem.NEIGHBOUR_UNAVAILABLE;
    };
  }
}
