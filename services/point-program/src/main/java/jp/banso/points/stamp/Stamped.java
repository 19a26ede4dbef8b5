package jp.banso.points.stamp;

import jp.banso.points.ledger.Outcome;

/** A stamp, and the card it is on. */
record Stamped(StampCardDefinition card, Outcome outcome) {}
