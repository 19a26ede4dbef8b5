package jp.banso.kpi.source;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import jp.banso.platform.neighbour.NeighbourProblem;
import jp.banso.platform.neighbour.Neighbours;
import jp.banso.platform.problem.DomainException;

/**
 * Reads figures of the other services, page by page: ten seconds to begin a page and five to end
 * it, forty seconds for all pages. Nobody waits for a pull, and a year of a large town is counted
 * for longer than anybody would.
 */
@ApplicationScoped
public class NeighbourFigures {

  static final int PAGE = 200;
  static final int MOST_VALUES = 100_000;
  private static final int BEGIN_SECONDS = 10;
  private static final int IDLE_SECONDS = BEGIN_SECONDS + 1;

  // The transaction of the pull waits meanwhile, and PostgreSQL ends one that waits for a minute.
  private static final Duration ALL_PAGES = Duration.ofSeconds(40);

  private final Map<Neighbour, IndicatorClient> clients = new EnumMap<>(Neighbour.class);
  private final Neighbours neighbours;
  private final PageReading reading;

  NeighbourFigures(NeighbourAddresses addresses, Neighbours neighbours, PageReading reading) {
    this.neighbours = neighbours;
    this.reading = reading;
    for (var neighbour : Neighbour.values()) {
      clients.put(
          neighbour,
          QuarkusRestClientBuilder.newBuilder()
              .baseUri(addresses.of(neighbour))
              .connectTimeout(2, TimeUnit.SECONDS)
              .readTimeout(BEGIN_SECONDS, TimeUnit.SECONDS)
              .httpClientOptions(new HttpClientOptions().setIdleTimeout(IDLE_SECONDS))
              .build(IndicatorClient.class));
    }
  }

  /**
   * Every figure of an indicator in a period.
   *
   * @param progress hears how many there are so far
   * @throws DomainException a {@link NeighbourProblem}
   */
  List<IndicatorValue> values(SourceView source, String period, IntConsumer progress) {
    var values = new ArrayList<IndicatorValue>();
    var cursors = new HashSet<String>();
    var began = System.nanoTime();
    String cursor = null;
    do {
      if (System.nanoTime() - began > ALL_PAGES.toNanos()) {
        throw new DomainException(
            NeighbourProblem.NEIGHBOUR_UNAVAILABLE, source.service().called());
      }
      var page = page(source, period, cursor);
      values.addAll(page.items());
      cursor = page.next();
      if (values.size() > MOST_VALUES || cursor != null && !cursors.add(cursor)) {
        throw new DomainException(
            NeighbourProblem.NEIGHBOUR_ANSWER_UNUSABLE, source.service().called());
      }
      progress.accept(values.size());
    } while (cursor != null);
    return values;
  }

  private IndicatorPage page(SourceView source, String period, String cursor) {
    var neighbour = source.service();
    return neighbours.ask(
        neighbour.called(),
        () ->
            reading.read(
                neighbour.called(),
                clients
                    .get(neighbour)
                    .values(period, source.indicator(), source.prefecture(), PAGE, cursor)));
  }
}
