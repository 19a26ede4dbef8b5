package jp.banso.points.proxy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a representative is to the holder. */
enum ProxyKind {
  @JsonProperty("family")
  FAMILY,
  /** 成年後見人 and other legal representatives (法定代理人). */
  @JsonProperty("guardian")
  GUARDIAN,
  /** Staff of a welfare office (福祉事務所), signed in as staff. */
  @JsonProperty("office")
  OFFICE;

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
