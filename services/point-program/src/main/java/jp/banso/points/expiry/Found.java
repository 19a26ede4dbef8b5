package jp.banso.points.expiry;

import java.util.UUID;
import jp.banso.points.ledger.Posting;

/** What ends, and the posting that ends it. */
record Found(UUID id, Posting posting) {}
