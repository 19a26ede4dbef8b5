package jp.banso.points.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import jp.banso.points.ledger.Database;

/** Looks through what is new in the ledgers, and seals what holds. */
@ApplicationScoped
@Transactional
class VerificationService {
  private final Seals seals;
  private final Stretches stretches;
  private final Database database;

  VerificationService(Seals seals, Stretches stretches, Database database) {
    this.seals = seals;
    this.stretches = stretches;
    this.database = database;
  }

  /** Where a stretch ends that begins after a moment and has not too much in it for one look. */
  Instant stretch(Instant since, Instant last) {
    return stretches.end(since, last);
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

  /** Seals what comes next, in every ledger the caller sees; until when all is sealed by then. */
  Instant seal(Instant last, Instant now) {
    return seals.seal(last, now);
  }
}
