package jp.banso.points.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** A session on a connection: a handful of statements for a batch, however large it is. */
final class JdbcSession implements Session {
  private final Connection connection;

  JdbcSession(Connection connection) {
    this.connection = connection;
  }

  /** Reads a row that belongs to a programme. */
  private interface Reader {
    void read(UUID program, ResultSet row) throws SQLException;
  }

  @Override
  public Map<UUID, Sheet> read(List<Posting> postings) throws SQLException {
    var parents = new LinkedHashMap<LedgerKey, Recorded>();
    var asked = keys(postings, posting -> set(posting.terms().parent()));
    // What was recorded never changes: parents may be looked up before there is a lock
    read(LedgerSql.RECORDED, asked, (program, row) -> note(parents, program, row));
    var legs = legs(parents.keySet());
    var accounts = keys(postings, posting -> posting.accounts().keySet());
    parents.forEach(
        (key, parent) -> accounts.addAll(touched(key.program(), parent, legs.get(key))));
    postings.stream()
        .filter(posting -> posting.kind() == TransactionKind.REVERSAL)
        .forEach(
            posting ->
                accounts.add(
                    new LedgerKey(
                        posting.program().id(), Rules.expiredOf(posting.program().id()))));
    postings.forEach(
        posting ->
            posting
                .opens()
                .forEach(open -> accounts.add(new LedgerKey(posting.program().id(), open.id()))));

    var sheets = rules(postings);
    var wallets = lock(accounts, sheets);
    // From here on a new snapshot, in which a duplicate that held the same locks is visible
    read(
        LedgerSql.RECORDED,
        keys(postings, posting -> set(posting.id())),
        (program, row) -> record(sheets.get(program), LedgerRows.recorded(row)));
    parents.forEach(
        (key, parent) ->
            record(
                sheets.get(key.program()),
                new Recorded(
                    parent.outcome(),
                    parent.bodyHash(),
                    Leg.of(legs.getOrDefault(key, List.of())))));
    read(
        LedgerSql.REVERSED,
        kept(asked, parents, false),
        (program, row) ->
            sheets.get(program).reversed.put(row.getObject(2, UUID.class), row.getLong(3)));
    read(
        LedgerSql.HOLDS,
        kept(asked, parents, true),
        (program, row) -> {
          var hold = LedgerRows.hold(row);
          sheets.get(program).holds.put(hold.id(), hold);
        });
    LotRead.of(postings, parents, legs, wallets).into(sheets, connection);
    return sheets;
  }

  private static void note(Map<LedgerKey, Recorded> parents, UUID program, ResultSet row)
      throws SQLException {
    var parent = LedgerRows.recorded(row);
    parents.put(new LedgerKey(program, parent.outcome().id()), parent);
  }

  private static void record(Sheet sheet, Recorded recorded) {
    sheet.recorded.put(recorded.outcome().id(), recorded);
  }

  private Map<LedgerKey, List<Entry>> legs(Set<LedgerKey> parents) throws SQLException {
    var legs = new HashMap<LedgerKey, List<Entry>>();
    read(
        LedgerSql.ENTRIES,
        parents,
        (program, row) ->
            legs.computeIfAbsent(
                    new LedgerKey(program, LedgerRows.id(row, "txn_id")), any -> new ArrayList<>())
                .add(LedgerRows.entry(row)));
    return legs;
  }

  static Set<LedgerKey> touched(UUID program, Recorded parent, List<Entry> entries) {
    var touched = new HashSet<LedgerKey>();
    var parties = parent.outcome().parties();
    for (var id : new UUID[] {parties.wallet(), parties.merchant()}) {
      set(id).forEach(each -> touched.add(new LedgerKey(program, each)));
    }
    if (entries != null) {
      entries.forEach(entry -> touched.add(new LedgerKey(program, entry.account())));
    }
    return touched;
  }

  private static Set<LedgerKey> kept(
      Set<LedgerKey> asked, Map<LedgerKey, Recorded> parents, boolean holds) {
    var kept = new HashSet<>(asked);
    kept.removeIf(
        key ->
            !parents.containsKey(key)
                || (parents.get(key).outcome().kind() == TransactionKind.HOLD) != holds);
    return kept;
  }

  private Map<UUID, Sheet> rules(List<Posting> postings) throws SQLException {
    var sheets = new HashMap<UUID, Sheet>();
    var ids = postings.stream().map(posting -> posting.program().id()).distinct().toList();
    try (var statement = connection.prepareStatement(LedgerSql.RULES)) {
      statement.setObject(1, BinaryArray.ids(ids));
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          var rules = LedgerRows.rules(row);
          sheets.put(rules.program(), new Sheet(rules));
        }
      }
    }
    return sheets;
  }

  private Set<LedgerKey> lock(Set<LedgerKey> accounts, Map<UUID, Sheet> sheets)
      throws SQLException {
    var wallets = new HashSet<LedgerKey>();
    read(
        LedgerSql.LOCK,
        accounts,
        (program, row) -> {
          var account = LedgerRows.account(row);
          sheets.get(program).put(account);
          if (account.kind() == AccountKind.WALLET) {
            wallets.add(new LedgerKey(program, account.id()));
          }
        });
    return wallets;
  }

  private void read(String sql, Collection<LedgerKey> keys, Reader reader) throws SQLException {
    if (keys.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement, keys);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          reader.read(row.getObject(1, UUID.class), row);
        }
      }
    }
  }

  private void bind(PreparedStatement statement, Collection<LedgerKey> keys) throws SQLException {
    statement.setObject(1, BinaryArray.ids(keys.stream().map(LedgerKey::program).toList()));
    statement.setObject(2, BinaryArray.ids(keys.stream().map(LedgerKey::id).toList()));
  }

  /** What the postings ask for, without repetition. */
  private static Set<LedgerKey> keys(List<Posting> postings, Function<Posting, Set<UUID>> ids) {
    var keys = new HashSet<LedgerKey>();
    for (var posting : postings) {
      ids.apply(posting).forEach(id -> keys.add(new LedgerKey(posting.program().id(), id)));
    }
    return keys;
  }

  private static Set<UUID> set(UUID id) {
    return id == null ? Set.of() : Set.of(id);
  }

  @Override
  public void write(Plan plan) throws SQLException {
    LedgerWrite.of(plan, connection).run();
  }

  @Override
  public void commit() throws SQLException {
    connection.commit();
  }

  @Override
  public void rollback() throws SQLException {
    connection.rollback();
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      // it is given up either way
      return;
    }
  }
}
