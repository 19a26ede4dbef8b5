package jp.banso.points.proxy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far a mandate goes. */
enum ProxyScope {
  /** Balance and statement. */
  @JsonProperty("see")
  SEE,
  /** And to redeem. */
  @JsonProperty("redeem")
  REDEEM;

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
