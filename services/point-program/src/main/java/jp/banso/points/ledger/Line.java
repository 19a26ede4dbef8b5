package jp.banso.points.ledger;

import java.util.List;

/** A transaction to be written, with its entries. */
record Line(Posting posting, Outcome outcome, List<Entry> entries) {}
