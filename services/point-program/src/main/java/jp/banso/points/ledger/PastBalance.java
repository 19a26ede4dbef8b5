package jp.banso.points.ledger;

/** What a balance was, and how many entries stand behind it. */
public record PastBalance(long posted, long version) {}
