package jp.banso.kpi.source;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
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
 * Reads figures of the other services: two seconds per page, one retry, one circuit breaker each.
 */
@ApplicationScoped
public class Neighbours {

  private static final Logger LOG = Logger.getLogger(Neighbours.class);

  static final int PAGE = 200;
  static final int MOST_VALUES = 100_000;
  private static final int SERVER_ERROR = 500;

  private final Map<Neighbour, IndicatorClient> clients = new EnumMap<>(Neighbour.class);
  private final Map<Neighbour, Guard> guards = new EnumMap<>(Neighbour.class);

  Neighbours(NeighbourAddresses addresses) {
    for (var neighbour : Neighbour.values()) {
      clients.put(
          neighbour,
          QuarkusRestClientBuilder.newBuilder()
              .baseUri(addresses.of(neighbour))
              .connectTimeout(2, TimeUnit.SECONDS)
              .readTimeout(2, TimeUnit.SECONDS)
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
    String cursor = null;
    do {
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
            clients
                .get(source.service())
                .values(period, source.indicator(), source.prefecture(), PAGE, cursor);
    var page = guarded(source.service(), call);
    if (page == null || page.items() == null || page.items().contains(null)) {
      throw SourceProblem.NEIGHBOUR_ANSWER_UNUSABLE.with(source.service());
    }
    return page;
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
      case ProcessingException broken
          when broken.getCause() instanceof com.fasterxml.jackson.core.JsonProcessingException ->
          SourceProblem.NEIGHBOUR_ANSWER_UNUSABLE;
      default -> SourceProblem.NEIGHBOUR_UNAVAILABLE;
    };
  }
}
