package jp.banso.points.effect;

/**
 * Points, and how many persons they are made of.
 *
 * @param persons who moved any of them; some may have undone it since
 */
record Amount(long points, long persons) {}
