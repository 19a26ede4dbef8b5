package jp.banso.points.annual;

/** So many points of one sort. */
record Part(Sort sort, long amount) {}
