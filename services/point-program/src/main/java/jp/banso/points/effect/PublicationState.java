package jp.banso.points.effect;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far a handing over is. */
enum PublicationState {
  /** The catalogue did not say yet that it has it. */
  @JsonProperty("requested")
  REQUESTED,
  /** It is a dataset of the catalogue's. */
  @JsonProperty("handed-over")
  HANDED_OVER;

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
