package jp.banso.points.transaction;

import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import jp.banso.points.ledger.Outcome;

/**
 * Says over HTTP what the ledger decided, after its transaction: a refusal thrown inside would not
 * have been kept.
 */
@ApplicationScoped
public class Answers {
  private static final String REPLAYED = "Idempotency-Replayed";

  private final HttpServerResponse response;

  Answers(HttpServerResponse response) {
    this.response = response;
  }

  /**
   * 201 with the view of what was posted, or the problem it was refused with; a replay says that it
   * is one.
   */
  public <T> Response to(Outcome outcome, String location, Function<Outcome, T> view) {
    if (outcome.replayed()) {
      response.putHeader(REPLAYED, "true");
    }
    if (outcome.refusal() != null) {
      throw outcome.refusal().with(outcome.id());
    }
    return Response.created(URI.create(location)).entity(view.apply(outcome)).build();
  }
}
