package jp.banso.points.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which lots a batch needs. A wallet that gives is read whole, because the order of spending looks
 * at all of it; one that is only granted to has grown lots that the grant has nothing to do with.
 *
 * @param wallets those read whole
 * @param named lots to be read though they are empty
 */
record LotRead(Set<LedgerKey> wallets, Set<UUID> named, Set<Filled> filled) {

  /** The lots of a wallet that one budget filled. */
  private record Filled(LedgerKey wallet, UUID budget) {}

  static LotRead of(
      List<Posting> postings,
      Map<LedgerKey, Recorded> parents,
      Map<LedgerKey, List<Entry>> legs,
      Set<LedgerKey> wallets) {
    var whole = new HashSet<LedgerKey>();
    var filled = new HashSet<Filled>();
    parents.forEach(
        (key, parent) -> whole.addAll(JdbcSession.touched(key.program(), parent, legs.get(key))));
    for (var posting : postings) {
      if (posting.kind() == TransactionKind.GRANT) {
        for (var movement : posting.movements()) {
          whole.add(key(posting, movement.from()));
          filled.add(new Filled(key(posting, movement.to()), movement.from()));
        }
      } else {
        posting.accounts().keySet().forEach(id -> whole.add(key(posting, id)));
      }
    }
    filled.removeIf(one -> whole.contains(one.wallet()));
    whole.retainAll(wallets);
    var named =
        Stream.concat(
            legs.values().stream().flatMap(List::stream).map(Entry::lot),
            postings.stream().map(posting -> posting.terms().lot()));
    return new LotRead(whole, named.filter(Objects::nonNull).collect(Collectors.toSet()), filled);
  }

  private static LedgerKey key(Posting posting, UUID id) {
    return new LedgerKey(posting.program().id(), id);
  }

  void into(Map<UUID, Sheet> sheets, Connection connection) throws SQLException {
    if (wallets.isEmpty() && filled.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(LedgerSql.LOTS)) {
      var arguments =
          List.of(
              wallets.stream().map(LedgerKey::program).toList(),
              wallets.stream().map(LedgerKey::id).toList(),
              named,
              filled.stream().map(one -> one.wallet().program()).toList(),
              filled.stream().map(one -> one.wallet().id()).toList(),
              filled.stream().map(Filled::budget).toList());
      var next = 1;
      for (var ids : arguments) {
        statement.setObject(next++, BinaryArray.ids(ids));
      }
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          sheets.get(row.getObject(1, UUID.class)).put(LedgerRows.lot(row));
        }
      }
    }
  }
}
