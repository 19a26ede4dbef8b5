package jp.banso.platform.neighbour;

import java.util.Locale;

/** A service that another one calls; its name here is the config key of its client. */
public enum Neighbour {
  ASSESSMENT,
  KPI,
  DISPATCH,
  POINTS,
  CATALOG;

  /** As answers and texts name it, e.g. in {@code "unavailable":["dispatch"]}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
