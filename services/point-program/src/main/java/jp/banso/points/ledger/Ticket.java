package jp.banso.points.ledger;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What waits for a lane: postings that happen together or not at all, most often one, and where
 * their replies go.
 *
 * @param dryRun whether it is only to be tried
 */
record Ticket(List<Posting> chain, boolean dryRun, CompletableFuture<List<Reply>> replies) {

  static Ticket of(List<Posting> chain, boolean dryRun) {
    return new Ticket(chain, dryRun, new CompletableFuture<>());
  }
}
