package jp.banso.points.expiry;

/** What a run did. */
record ExpiryResult(long lots, long points) {}
