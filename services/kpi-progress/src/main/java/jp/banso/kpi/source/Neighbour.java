package jp.banso.kpi.source;

/** A service whose figures can fill a KPI. */
enum Neighbour {
  ASSESSMENT,
  DISPATCH,
  POINTS,
  CATALOG;

  /** The same one among all services. */
  jp.banso.platform.neighbour.Neighbour called() {
    return jp.banso.platform.neighbour.Neighbour.valueOf(name());
  }
}
