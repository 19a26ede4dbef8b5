package jp.banso.points.ledger;

import java.util.UUID;

/** What one lot has promised. */
record Share(UUID lot, long amount) {}
