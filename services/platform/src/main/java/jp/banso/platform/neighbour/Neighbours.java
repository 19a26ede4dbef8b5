package jp.banso.platform.neighbour;

import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import jp.banso.platform.problem.DomainException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * Asks other services: two seconds to connect and two to answer, a second try where the first
 * failed at once, and one circuit breaker for each neighbour. Only questions, and writes that carry
 * an {@code Idempotency-Key}, are asked through it, because they may arrive twice.
 */
@ApplicationScoped
public class Neighbours {

  private static final Logger LOG = Logger.getLogger(Neighbours.class);
  private static final int CALLS_WATCHED = 20;
  private static final long OPEN_SECONDS = 5;
  private static final long LATEST_SECOND_TRY_MILLIS = 1000;

  private final Map<Neighbour, Guard> guards = new EnumMap<>(Neighbour.class);

  Neighbours() {
    for (var neighbour : Neighbour.values()) {
      guards.put(neighbour, guard());
    }
  }

  /** The neighbour's answer; throws a named {@link NeighbourProblem} where there is none. */
  public <T> T ask(Neighbour neighbour, Callable<T> question) {
    try {
      return guarded(neighbour, question)
          .orElseThrow(
              () -> new DomainException(NeighbourProblem.NEIGHBOUR_ANSWER_UNUSABLE, neighbour));
    } catch (DomainException named) {
      throw named;
    } catch (Exception failure) {
      LOG.warnf("%s did not answer as agreed: %s", neighbour, failure);
      throw new DomainException(NeighbourProblem.of(failure), neighbour);
    }
  }

  /**
   * The neighbour's answer, or none: that part of the caller's own answer is then {@code
   * unavailable}, and the rest of it is not.
   */
  public <T> Optional<T> askIfAble(Neighbour neighbour, Callable<T> question) {
    try {
      return Optional.of(ask(neighbour, question));
    } catch (DomainException none) {
      if (none.type() instanceof NeighbourProblem) {
        return Optional.empty();
      }
      throw none;
    }
  }

  private <T> Optional<T> guarded(Neighbour neighbour, Callable<T> question) throws Exception {
    var answer = new AtomicReference<T>();
    Callable<Void> call =
        () -> {
          answer.set(question.call());
          return null;
        };
    guards.get(neighbour).call(call, Void.class);
    return Optional.ofNullable(answer.get());
  }

  private static Guard guard() {
    return Guard.create()
        .withCircuitBreaker()
        .requestVolumeThreshold(CALLS_WATCHED)
        .delay(OPEN_SECONDS, ChronoUnit.SECONDS)
        .when(NeighbourProblem::isDown)
        .done()
        .withRetry()
        .maxRetries(1)
        // somebody waits for this answer: after a time-out they would have to wait twice
        .maxDuration(LATEST_SECOND_TRY_MILLIS, ChronoUnit.MILLIS)
        .whenException(
            failure ->
                NeighbourProblem.isDown(failure)
                    && !(failure instanceof CircuitBreakerOpenException))
        .done()
        .build();
  }
}
