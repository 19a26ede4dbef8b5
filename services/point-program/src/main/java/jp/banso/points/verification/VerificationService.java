package jp.banso.points.verification;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.banso.points.ledger.Database;
import jp.banso.points.program.KnownPrograms;

/** Verifies ledgers. */
@ApplicationScoped
@Transactional
class VerificationService {
  private static final int LONGEST_SECONDS = 600;

  private static final String COUNTS =
      """
      select (select count(*) from account where program_id = ?), (select count(*) from txn where program_id = ?),
             (select count(*) from entry where program_id = ?)""";

  private final KnownPrograms programs;
  private final Seals seals;
  private final Database database;
  private final InstantSource time;

  VerificationService(KnownPrograms programs, Seals seals, Database database, InstantSource time) {
    this.programs = programs;
    this.seals = seals;
    this.database = database;
    this.time = time;
  }

  /**
   * All of a ledger is read, which may take longer than anything else that is asked for.
   *
   * @param kept a seal somebody kept elsewhere, or null
   */
  @TransactionConfiguration(timeout = LONGEST_SECONDS)
  LedgerVerification verify(UUID program, KeptSeal kept) {
    programs.named(program);
    database.query(
        "select set_config('statement_timeout', ?, true)",
        row -> row.getString(1),
        LONGEST_SECONDS + "s");
    var findings = new ArrayList<>(findings(Invariants.OF_ALL, program));
    findings.addAll(seals.broken(program));
    findings.addAll(seals.without(program, kept));
    var counts =
        database
            .query(
                COUNTS,
                row -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)),
                program,
                program,
                program)
            .getFirst();
    return new LedgerVerification(
        program,
        findings.isEmpty(),
        counts.get(0),
        counts.get(1),
        counts.get(2),
        List.copyOf(findings),
        seals.newest(program).map(KeptSeal::toString).orElse(null),
        time.instant());
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
    return findings(Invariants.OF_STRETCH, since, until);
  }

  /** Until when everything is sealed that was recorded. */
  Instant sealedUntil() {
    return seals.until();
  }

  /** Seals what has settled by now in every ledger the caller sees. */
  int seal(Instant now) {
    return seals.seal(now);
  }

  private List<Finding> findings(String sql, Object... of) {
    return database.query(
        sql,
        row ->
            new Finding(
                row.getString(1), row.getObject(2, UUID.class), row.getLong(3), row.getLong(4)),
        of);
  }
}
