package jp.banso.points.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import jp.banso.points.ledger.Decision.Posted;

/**
 * The ledger's few statements, in plain JDBC: each is set-based and their number does not depend on
 * what is posted.
 */
@ApplicationScoped
class LedgerStore {
  private static final String OPEN =
      """
      insert into account (program_id, id, organization_code, kind, asset, wallet_id, floor, changed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";
  private static final String CLOSE =
      "update account set closed = ? where program_id = ? and id = ?";
  private static final String LOCK =
      """
      select id, kind, asset, floor, balance, version, closed, changed_at from account
      where program_id = ? and id = any (?) order by id for update""";
  private static final String RECORDED =
      """
      select id, kind, wallet_id, merchant_id, budget_id, amount, reverses, body_hash, refusal, balance, version, recorded_at
      from txn where program_id = ? and (id = ? or reverses = ? and refusal is null)""";
  private static final String MOVEMENTS =
      """
      select account_id, amount from entry where program_id = ? and txn_id = ? order by entry_no""";
  private static final String WRITE =
      """
      with t as (
        insert into txn (program_id, id, organization_code, kind, wallet_id, merchant_id, budget_id, amount, reverses,
                         body_hash, refusal, balance, version, caller, recorded_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict do nothing returning program_id, id, organization_code, recorded_at),
      e as (
        insert into entry (program_id, account_id, version, organization_code, txn_id, entry_no, amount, balance_after,
                           recorded_at)
        select t.program_id, x.account_id, x.version, t.organization_code, t.id, x.entry_no, x.amount, x.balance_after,
               t.recorded_at
        from t, unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[])
          with ordinality as x (account_id, version, amount, balance_after, entry_no)),
      a as (
        update account set balance = y.balance, version = y.version, changed_at = t.recorded_at
        from t, unnest(?::uuid[], ?::bigint[], ?::bigint[]) as y (id, balance, version)
        where account.program_id = t.program_id and account.id = y.id)
      select count(*) from t""";

  private final Database database;

  LedgerStore(Database database) {
    this.database = database;
  }

  /** A transaction as it was recorded. */
  record Recorded(Outcome outcome, byte[] bodyHash) {}

  /** What is already recorded that bears on a posting. */
  record Before(List<Recorded> rows, UUID reverses) {
    Optional<Recorded> of(UUID id) {
      return rows.stream().filter(row -> row.outcome().id().equals(id)).findFirst();
    }

    boolean reversed() {
      return reverses != null
          && rows.stream().anyMatch(row -> reverses.equals(row.outcome().reverses()));
    }
  }

  void open(
      Posting.LedgerOfProgram program,
      UUID id,
      AccountKind kind,
      UUID asset,
      UUID wallet,
      Instant at) {
    var floor = kind.isSource() ? null : Long.valueOf(0);
    database.run(OPEN, program.id(), id, program.issuer(), kind.name(), asset, wallet, floor, at);
  }

  void close(UUID program, UUID account, boolean closed) {
    database.run(CLOSE, closed, program, account);
  }

  Map<UUID, Account> lock(UUID program, Collection<UUID> ids) {
    var accounts = new HashMap<UUID, Account>();
    database
        .query(LOCK, LedgerStore::account, program, ids.toArray(UUID[]::new))
        .forEach(account -> accounts.put(account.id(), account));
    return accounts;
  }

  Before recorded(Posting posting) {
    var rows =
        database.query(
            RECORDED,
            LedgerStore::recorded,
            posting.program().id(),
            posting.id(),
            posting.reverses());
    return new Before(rows, posting.reverses());
  }

  Optional<Recorded> find(UUID program, UUID id) {
    return database.query(RECORDED, LedgerStore::recorded, program, id, null).stream().findFirst();
  }

  /** Entries were written in pairs: what one account gave, another took. */
  List<Movement> movements(UUID program, UUID txn) {
    record Line(UUID account, long amount) {}
    var lines =
        database.query(
            MOVEMENTS, row -> new Line(row.getObject(1, UUID.class), row.getLong(2)), program, txn);
    var movements = new ArrayList<Movement>();
    for (var i = 0; i < lines.size(); i += 2) {
      movements.add(
          new Movement(
              lines.get(i).account(), lines.get(i + 1).account(), lines.get(i + 1).amount()));
    }
    return movements;
  }

  /**
   * False when the id, or the reversal of the same transaction, was recorded by another at the same
   * moment.
   */
  boolean write(Posting posting, Decision decision, Outcome outcome) {
    var posted = decision instanceof Posted done ? done : new Posted(List.of(), Map.of());
    var entries = posted.entries();
    var accounts = List.copyOf(posted.accounts().values());
    var parties = posting.parties();
    return database
        .query(
            WRITE,
            row -> row.getLong(1),
            posting.program().id(),
            posting.id(),
            posting.program().issuer(),
            posting.kind().name(),
            parties.wallet(),
            parties.merchant(),
            parties.budget(),
            posting.amount(),
            posting.reverses(),
            posting.bodyHash(),
            outcome.refusal() == null ? null : outcome.refusal().name(),
            outcome.balance(),
            outcome.version(),
            posting.caller(),
            outcome.recordedAt(),
            column(entries, Entry::account, UUID[]::new),
            column(entries, Entry::version, Long[]::new),
            column(entries, Entry::amount, Long[]::new),
            column(entries, Entry::balanceAfter, Long[]::new),
            column(accounts, Account::id, UUID[]::new),
            column(accounts, Account::balance, Long[]::new),
            column(accounts, Account::version, Long[]::new))
        .contains(1L);
  }

  private static <T, C> C[] column(List<T> rows, Function<T, C> value, IntFunction<C[]> array) {
    return rows.stream().map(value).toArray(array);
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        AccountKind.valueOf(row.getString("kind")),
        row.getObject("asset", UUID.class),
        row.getObject("floor", Long.class),
        row.getLong("balance"),
        row.getLong("version"),
        row.getBoolean("closed"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private static Recorded recorded(ResultSet row) throws SQLException {
    var refusal = row.getString("refusal");
    var parties =
        new Posting.Parties(
            row.getObject("wallet_id", UUID.class),
            row.getObject("merchant_id", UUID.class),
            row.getObject("budget_id", UUID.class));
    var outcome =
        new Outcome(
            row.getObject("id", UUID.class),
            TransactionKind.valueOf(row.getString("kind")),
            parties,
            row.getLong("amount"),
            row.getObject("reverses", UUID.class),
            refusal == null ? null : LedgerProblem.valueOf(refusal),
            row.getObject("balance", Long.class),
            row.getObject("version", Long.class),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
            false);
    return new Recorded(outcome, row.getBytes("body_hash"));
  }
}
