package jp.banso.kpi.kpi;

/** Which way is better. */
public enum Direction {
  HIGHER_IS_BETTER,
  LOWER_IS_BETTER
}
