package jp.banso.points.expiry;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.jobs.JobHandler;
import jp.banso.platform.jobs.JobRun;
import jp.banso.points.ledger.Ledger;
import jp.banso.points.ledger.Reply;

/**
 * Ends the points of one programme whose last day was before a day, chunk by chunk, behind the
 * counter.
 */
@ApplicationScoped
class ExpiryRun implements JobHandler {
  static final String KIND = "point-expiry";
  private static final UUID FIRST = new UUID(0, 0);

  private final Endings endings;
  private final Ledger ledger;

  ExpiryRun(Endings endings, Ledger ledger) {
    this.endings = endings;
    this.ledger = ledger;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public ExpiryResult run(JobRun run, JsonNode payload) {
    var program = UUID.fromString(payload.get("program").asText());
    var day = LocalDate.parse(payload.get("day").asText());
    var total = endings.lotsLeft(program, day);
    var done = new ExpiryResult(0, 0);
    var chunk = endings.lots(program, day, FIRST);
    while (!chunk.isEmpty() && !run.cancelled()) {
      done = ended(done, chunk);
      run.progress(Math.min(done.lots(), total), total, "lots");
      chunk = endings.lots(program, day, chunk.getLast().id());
    }
    return done;
  }

  // Until the replies are there the job waits: what a chunk did is known before the next begins
  private ExpiryResult ended(ExpiryResult before, List<Found> chunk) {
    var postings = chunk.stream().map(Found::posting).toList();
    var points =
        ledger.each(postings, false, true).join().stream()
            .filter(Reply.Done.class::isInstance)
            .map(Reply::outcomeOrThrow)
            .filter(outcome -> outcome.refusal() == null)
            .mapToLong(outcome -> outcome.amount())
            .sum();
    return new ExpiryResult(before.lots() + chunk.size(), before.points() + points);
  }
}
