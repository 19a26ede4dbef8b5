package jp.banso.points.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decides a batch: {@link Batch#decide}. */
interface Judge {
  Plan decide(List<Ticket> tickets, Map<UUID, Sheet> read, Instant now);
}
