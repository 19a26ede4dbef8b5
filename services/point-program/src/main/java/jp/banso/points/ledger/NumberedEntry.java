package jp.banso.points.ledger;

/** An entry with its transaction and its place in it. */
record NumberedEntry(Line line, Entry entry, int no) {}
