package jp.banso.points.ledger;

import java.util.List;

/**
 * A transaction as it was recorded.
 *
 * @param legs what moved, where that was asked for
 */
record Recorded(Outcome outcome, byte[] bodyHash, List<Leg> legs) {}
