package jp.banso.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.InstantSource;

/**
 * The one clock. Microseconds, as PostgreSQL keeps them, so that what is read equals what was
 * written.
 */
@ApplicationScoped
class TimeSource {

  @Produces
  @ApplicationScoped
  InstantSource time() {
    Clock clock = Clock.tick(Clock.systemUTC(), java.time.Duration.ofNanos(1000));
    return clock::instant;
  }
}
