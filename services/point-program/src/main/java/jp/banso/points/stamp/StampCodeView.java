package jp.banso.points.stamp;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import jp.banso.platform.http.Picture;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a shop's screen shows now: as text, or as the QR code of that text. */
@Schema(name = "StampCode")
record StampCodeView(
    @Schema(
            description = "What the QR code says",
            examples =
                "AZqvwDpefBGKTi9tHJt-AQGar8A6XnwRik4vbRybfgMBmq_AOl58EYpOL20cm34HAAAAAANmqQC3nT1bXq0kQf7m8aJc9rUe0LhP2yVwZ6sN4iXKoGdMHg")
        String code,
    @Schema(examples = "2026-11-23T00:00:00Z") Instant validFrom,
    @Schema(description = "No longer included", examples = "2026-11-23T00:00:30Z")
        Instant validUntil,
    @Schema(
            description =
                "Seconds until there is another code: when to ask again, whatever the screen's clock says",
            examples = "12")
        long next)
    implements Picture {

  static StampCodeView of(StampCode code, String signed, Instant now) {
    var left = Duration.between(now, code.validUntil());
    // Rounded up: who asks a moment too early gets the same code again
    var next = left.plusSeconds(1).minusNanos(1).toSeconds();
    return new StampCodeView(signed, code.validFrom(), code.validUntil(), next);
  }

  @Override
  public String svg(Locale locale) {
    return new QrDrawing(code, locale).svg();
  }
}
