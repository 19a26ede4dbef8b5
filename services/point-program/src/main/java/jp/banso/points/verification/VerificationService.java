package jp.banso.points.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jp.banso.points.ledger.Database;

/** Looks through what is new in the ledgers, and seals what holds. */
@ApplicationScoped
@Transactional
class VerificationService {
  private final Seals seals;
  private final Database database;

  VerificationService(Seals seals, Database database) {
    this.seals = seals;
    this.database = database;
  }

  /**
   * When something was first recorded in any ledger after a moment and until another, if at all.
   */
  Optional<Instant> next(Instant since, Instant until) {
    return database
        .query(Invariants.NEXT, row -> row.getObject(1, OffsetDateTime.class), since, until)
        .stream()
        .filter(moment -> moment != null)
        .map(OffsetDateTime::toInstant)
        .findFirst();
  }

  /**
   * What does not hold among what was recorded in between, in every ledger the caller sees; the
   * first moment is not part of it, the last one is.
   */
  List<Finding> between(Instant since, Instant until) {
    return database.query(Invariants.OF_STRETCH, Finding::of, since, until);
  }

  /** Until when everything is sealed that was recorded. */
  Instant sealedUntil() {
    return seals.until();
  }

  /** Seals what has settled by now in every ledger the caller sees. */
  int seal(Instant now) {
    return seals.seal(now);
  }
}
