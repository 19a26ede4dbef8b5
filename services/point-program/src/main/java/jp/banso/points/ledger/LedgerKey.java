package jp.banso.points.ledger;

import java.util.UUID;

/** An id within a programme; clients make ids, so two programmes may have the same. */
record LedgerKey(UUID program, UUID id) {}
