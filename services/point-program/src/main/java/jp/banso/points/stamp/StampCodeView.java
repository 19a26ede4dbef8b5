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
                "AaIUgOIidBiG42Hwow6ZsQGiFIDjJHKsiD0WfRSeZkEBohSA4313XJYp3T1MO7FZAAAAAAORT1Wm57AXsqlrrBbIT8O4JRQeA3TH_QtmlFmipIfWOo9HYQ")
        String code,
    @Schema(examples = "2026-11-23T00:00:00Z") Instant validFrom,
    @Schema(description = "The first moment after it", examples = "2026-11-23T00:00:30Z")
        Instant validUntil,
    @Schema(
            description = "Seconds until there is another code, whatever the screen's clock says",
            examples = "12")
        long next)
    implements Picture {

  static StampCodeView of(StampCode code, String signed, Instant now) {
    var left = Duration.between(now, code.validUntil());
    // Rounded up: who asks a moment too early gets the same code again
    return new StampCodeView(
        signed, code.validFrom(), code.validUntil(), left.plusSeconds(1).minusNanos(1).toSeconds());
  }

  @Override
  public String svg(Locale locale) {
    return new QrDrawing(code, locale).svg();
  }
}
