package jp.banso.points.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import jp.banso.platform.problem.Problems;
import jp.banso.points.ledger.Outcome;

/** Says over HTTP what the ledger decided. */
@ApplicationScoped
public class Answers {
  private static final String REPLAYED = "Idempotency-Replayed";

  private final Problems problems;

  Answers(Problems problems) {
    this.problems = problems;
  }

  /**
   * 201 with the view of what was posted, 200 with that of what was only tried, or the problem it
   * was refused with; a replay says that it is one.
   */
  public <T> Response to(Outcome outcome, String location, Function<Outcome, T> view) {
    var answer = outcome.refusal() == null ? done(outcome, location, view) : refused(outcome);
    return outcome.replayed()
        ? Response.fromResponse(answer).header(REPLAYED, "true").build()
        : answer;
  }

  private static <T> Response done(Outcome outcome, String location, Function<Outcome, T> view) {
    var entity = view.apply(outcome);
    return outcome.dryRun()
        ? Response.ok(entity).build()
        : Response.created(URI.create(location)).entity(entity).build();
  }

  private Response refused(Outcome outcome) {
    return problems.answer(outcome.refusal(), outcome.id());
  }
}
