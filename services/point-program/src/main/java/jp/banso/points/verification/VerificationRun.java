package jp.banso.points.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import jp.banso.platform.jobs.JobHandler;
import jp.banso.platform.jobs.JobRun;
import jp.banso.platform.journal.Journal;

/** Verifies a ledger as a job; one that was stopped half way says nothing about it. */
@ApplicationScoped
class VerificationRun implements JobHandler {
  static final String KIND = "ledger-verification";

  private final WholeLedger ledger;
  private final Seals seals;
  private final KeptVerifications kept;
  private final Journal journal;
  private final ObjectMapper json;
  private final InstantSource time;

  VerificationRun(
      WholeLedger ledger,
      Seals seals,
      KeptVerifications kept,
      Journal journal,
      ObjectMapper json,
      InstantSource time) {
    this.ledger = ledger;
    this.seals = seals;
    this.kept = kept;
    this.journal = journal;
    this.json = json;
    this.time = time;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public VerificationResult run(JobRun run, JsonNode payload) throws Exception {
    var asked = json.treeToValue(payload, VerificationPayload.class);
    var program = asked.program();
    var looking = new Looking(run, ledger.rows(program));
    var entries = ledger.walk(Walk.ENTRIES, program, looking);
    var accounts = ledger.walk(Walk.ACCOUNTS, program, looking);
    var transactions = ledger.walk(Walk.TRANSACTIONS, program, looking);
    looking.found(seals.broken(program, looking));
    if (looking.stopped()) {
      return null;
    }
    looking.found(seals.without(program, asked.seal() == null ? null : KeptSeal.of(asked.seal())));
    var findings = looking.findings();
    var newest = seals.newest(program).map(KeptSeal::toString).orElse(null);
    var verification =
        new LedgerVerification(
            program,
            findings.isEmpty(),
            accounts,
            transactions,
            entries,
            findings,
            newest,
            time.instant());
    kept.keep(verification);
    var inShort = verification.inShort();
    journal.append(
        "ledger.verified", "/programs/" + program + "/ledger-verification", null, inShort);
    return inShort;
  }
}
