package jp.banso.kpi.source;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;

/** Reads one page of a neighbour, however long it means it to be. */
@ApplicationScoped
class PageReading {

  /** Two hundred figures take about 50 kB. */
  static final int MOST_BYTES = 2_000_000;

  private final ObjectMapper json;

  PageReading(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The page.
   *
   * @throws Unusable when it is too long, no JSON, or not what was agreed
   */
  IndicatorPage read(InputStream answer) throws IOException {
    // Not closed before its end: that would read on to it. One that is left alone is idle, and its
    // connection is cut.
    byte[] body = answer.readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new Unusable("longer than %d bytes".formatted(MOST_BYTES), null);
    }
    try {
      var page = json.readValue(body, IndicatorPage.class);
      if (page == null || page.items() == null || page.items().contains(null)) {
        throw new Unusable("without items", null);
      }
      return page;
    } catch (com.fasterxml.jackson.core.JsonProcessingException garbage) {
      throw new Unusable("not the JSON agreed on", garbage);
    }
  }

  /** An answer that asking again would not improve. */
  static final class Unusable extends IOException {

    private static final long serialVersionUID = 1L;

    Unusable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
