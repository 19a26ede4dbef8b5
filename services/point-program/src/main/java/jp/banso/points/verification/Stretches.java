package jp.banso.points.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import jp.banso.points.ledger.Database;

/**
 * Parts time where transactions were recorded, so that no statement reads too many of them at once:
 * after a quiet night one stretch reaches to the morning, in a busy hour ten seconds are enough.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Stretches {
  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final int MOST = 50_000;

  private static final String FIRST =
      "select min(recorded_at) from txn where recorded_at > ? and recorded_at <= ?";
  private static final String COUNT =
      "select count(*) from (select from txn where recorded_at > ? and recorded_at <= ? limit ?) t";

  private final Database database;

  Stretches(Database database) {
    this.database = database;
  }

  /**
   * Where the stretch ends that begins after a moment: at the last one, or before it when there is
   * too much in between for one look.
   */
  Instant end(Instant since, Instant last) {
    return database
        .query(FIRST, row -> row.getObject(1, OffsetDateTime.class), since, last)
        .stream()
        .filter(Objects::nonNull)
        .map(first -> endOf(first.toInstant(), last))
        .findFirst()
        .orElse(last);
  }

  private Instant endOf(Instant first, Instant last) {
    var length = SHORTEST;
    while (first.plus(length).isBefore(last) && isFew(first, length.multipliedBy(2))) {
      length = length.multipliedBy(2);
    }
    var end = first.plus(length);
    return end.isBefore(last) ? end : last;
  }

  private boolean isFew(Instant first, Duration length) {
    return database.query(COUNT, row -> row.getLong(1), first, first.plus(length), MOST).getFirst()
        < MOST;
  }
}
