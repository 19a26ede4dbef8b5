package jp.banso.points.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.banso.points.ledger.Database;
import jp.banso.points.program.KnownProgram;

/** The newest verification of each ledger. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class KeptVerifications {
  // Whoever comes second waits here until the first one's job is there to be seen
  private static final String LOCK =
      """
      insert into ledger_verification (program_id, organization_code) values (?, ?)
      on conflict (program_id) do update set organization_code = excluded.organization_code
      returning job_id""";
  private static final String BEGIN =
      "update ledger_verification set job_id = ? where program_id = ?";
  private static final String KEEP =
      "update ledger_verification set result = ?::jsonb where program_id = ?";
  private static final String LAST =
      "select result from ledger_verification where program_id = ? and result is not null";

  private final Database database;
  private final ObjectMapper json;

  KeptVerifications(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** The job that was begun last, if any; nobody begins another until the transaction ends. */
  Optional<UUID> lastBegun(KnownProgram program) {
    return database
        .query(LOCK, row -> row.getObject(1, UUID.class), program.id(), program.issuer())
        .stream()
        .filter(Objects::nonNull)
        .findFirst();
  }

  void begin(UUID program, UUID job) {
    database.run(BEGIN, job, program);
  }

  void keep(LedgerVerification verification) {
    try {
      database.run(KEEP, json.writeValueAsString(verification), verification.program());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Optional<LedgerVerification> last(UUID program) {
    return database.query(LAST, row -> read(row.getString(1)), program).stream().findFirst();
  }

  private LedgerVerification read(String text) {
    try {
      return json.readValue(text, LedgerVerification.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
