package jp.banso.points;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The service's clock in the tests: the real one, but while a test lives in another year. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovableTime implements InstantSource {
  private final AtomicReference<Instant> standing = new AtomicReference<>();

  @Override
  public Instant instant() {
    var moment = standing.get();
    return moment == null ? Instant.now().truncatedTo(ChronoUnit.MICROS) : moment;
  }

  /** From now on it is that moment, until it is another. */
  public void stands(Instant at) {
    standing.set(at);
  }

  /** The real time again. */
  public void runs() {
    standing.set(null);
  }
}
