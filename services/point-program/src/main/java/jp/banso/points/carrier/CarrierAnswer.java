package jp.banso.points.carrier;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.banso.platform.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a carrier, with its new secret where it was given one. Never journalled: the
 * journal gets the {@link CarrierView}.
 */
@Schema(name = "CarrierAnswer")
record CarrierAnswer(
    CarrierView carrier,
    @Schema(
            nullable = true,
            description =
                "Secret of the client, in the one answer that made it; hand it over by a safe way, it cannot be shown again",
            examples = "Yw2kq0rX9uJ5n1fZ7cVbS3tLh8aEoP4d")
        String secret)
    implements Versioned {

  @Override
  @JsonIgnore
  public long version() {
    return carrier.version();
  }

  /** Without the secret, wherever this may be written. */
  @Override
  public String toString() {
    return "CarrierAnswer[" + carrier + "]";
  }
}
