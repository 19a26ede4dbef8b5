package jp.banso.points.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is done to the ledger outside the lanes: accounts opened and closed, transactions looked up.
 */
@ApplicationScoped
class LedgerStore {
  private static final String OPEN =
      """
      insert into account (program_id, id, organization_code, kind, asset, wallet_id, floor, changed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
  private static final String CLOSE =
      "update account set closed = ? where program_id = ? and id = ?";

  private final Database database;

  LedgerStore(Database database) {
    this.database = database;
  }

  void open(LedgerOfProgram program, NewAccount account, Instant at) {
    database.run(
        OPEN,
        program.id(),
        account.id(),
        program.issuer(),
        account.kind().name(),
        account.asset(),
        account.wallet(),
        account.kind().isSource() ? null : Long.valueOf(0),
        at);
  }

  void close(UUID program, UUID account, boolean closed) {
    database.run(CLOSE, closed, program, account);
  }

  Optional<Outcome> find(UUID program, UUID id) {
    return database
        .query(LedgerSql.RECORDED, LedgerRows::recorded, new UUID[] {program}, new UUID[] {id})
        .stream()
        .map(Recorded::outcome)
        .findFirst();
  }
}
