package jp.banso.points.settlement;

/** What a settlement came to when it was closed. */
record Totals(long redeemed, long reversed) {}
