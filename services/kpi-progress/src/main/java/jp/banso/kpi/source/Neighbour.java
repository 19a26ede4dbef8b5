package jp.banso.kpi.source;

/** A service whose figures can fill a KPI. */
enum Neighbour {
  ASSESSMENT,
  DISPATCH,
  POINTS,
  CATALOG
}
