package jp.banso.kpi.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import jp.banso.platform.neighbour.Neighbour;
import jp.banso.platform.neighbour.NeighbourProblem;
import jp.banso.platform.problem.DomainException;

/** Reads one page of a neighbour, however long or slow it means it to be. */
@ApplicationScoped
class PageReading {

  /** Two hundred figures take about 50 kB. */
  static final int MOST_BYTES = 2_000_000;

  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final ObjectMapper json;

  PageReading(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The page.
   *
   * @throws DomainException when it is too long, no JSON, or not what was agreed
   * @throws IOException when it does not end in time
   */
  IndicatorPage read(Neighbour neighbour, InputStream answer) throws IOException {
    byte[] body = body(answer);
    try {
      var page = body.length > MOST_BYTES ? null : json.readValue(body, IndicatorPage.class);
      if (page != null && page.items() != null && !page.items().contains(null)) {
        return page;
      }
    } catch (JsonProcessingException garbage) {
      // said below, like any other answer that asking again would not improve
    }
    throw new DomainException(NeighbourProblem.NEIGHBOUR_ANSWER_UNUSABLE, neighbour);
  }

  // Not closed before its end: that would read on to it. One that is left alone is idle, and its
  // connection is cut.
  private static byte[] body(InputStream answer) throws IOException {
    var began = System.nanoTime();
    var read = new ByteArrayOutputStream();
    var buffer = new byte[8192];
    for (var n = answer.read(buffer); n >= 0; n = answer.read(buffer)) {
      read.write(buffer, 0, n);
      if (read.size() > MOST_BYTES) {
        break;
      }
      if (System.nanoTime() - began > LONGEST.toNanos()) {
        throw new IOException("a page that does not end");
      }
    }
    return read.toByteArray();
  }
}
