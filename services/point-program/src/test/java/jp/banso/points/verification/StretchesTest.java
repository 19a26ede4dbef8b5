package jp.banso.points.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import jp.banso.platform.jurisdiction.Acting;
import jp.banso.points.OwnerSql;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In a time of its own, when nothing else was recorded. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class StretchesTest {
  private static final Instant BEGIN = Instant.parse("1990-01-01T00:00:00Z");

  @Inject Stretches stretches;
  @Inject Acting acting;

  private boolean recorded;

  @AfterEach
  void nothingStays() {
    if (recorded) {
      OwnerSql.tamper("delete from txn where recorded_at < '2000-01-01'");
    }
  }

  private void record(String from, int count, String apart) {
    OwnerSql.tamper(
        """
        insert into txn (program_id, id, organization_code, kind, amount, root_id, body_hash, refusal, caller, recorded_at,
                         effective_at)
        select '%s', gen_random_uuid(), '045055', 'GRANT', 1, gen_random_uuid(), '\\x00', 'FLOOR', 'x', at, at
        from generate_series(0, %d) n, lateral (select timestamptz '%s' + n * interval '%s' as at) t"""
            .formatted(PointsWorld.open().program(), count - 1, from, apart));
    recorded = true;
  }

  private Duration length(Duration until) {
    return Duration.between(
        BEGIN,
        acting.asSystem(
            () ->
                QuarkusTransaction.requiringNew()
                    .call(() -> stretches.end(BEGIN, BEGIN.plus(until)))));
  }

  @Test
  void whereNothingWasRecordedAStretchReachesToItsLastMoment() {
    assertEquals(Duration.ofDays(365), length(Duration.ofDays(365)));
  }

  @Test
  void afterAQuietNightItReachesToTheMorning() {
    record("1990-01-01T00:00:00Z", 480, "1 minute");
    assertEquals(Duration.ofHours(8), length(Duration.ofHours(8)));
  }

  @Test
  void inABusyHourItIsDoubledWhileThereIsLittleEnough() {
    record("1990-01-01T01:00:00Z", 120_000, "2 milliseconds");
    // 500 in a second: 40 s hold 20,000, 80 s hold 40,000, and 160 s too many
    assertEquals(Duration.ofSeconds(3600 + 80), length(Duration.ofHours(8)));
  }

  @Test
  void tenSecondsAreNeverTooMuch() {
    record("1990-01-01T00:00:01Z", 120_000, "100 microseconds");
    assertEquals(Duration.ofSeconds(11), length(Duration.ofHours(8)));
    assertEquals(Duration.ofSeconds(5), length(Duration.ofSeconds(5)));
  }
}
