package jp.banso.points.ledger;

import static jp.banso.points.ledger.Books.posting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every sequence of postings, tried with random ones. */
class DecisionProperties {
  private static final List<UUID> IDS =
      IntStream.range(0, 8).mapToObj(n -> new UUID(7, n)).toList();

  private static Books books() {
    var books = new Books().with(IDS.get(0), AccountKind.ISSUANCE, 0);
    IDS.subList(1, 3).forEach(id -> books.with(id, AccountKind.BUDGET, 0));
    IDS.subList(3, 6).forEach(id -> books.with(id, AccountKind.WALLET, 0));
    IDS.subList(6, 8).forEach(id -> books.with(id, AccountKind.MERCHANT, 0));
    return books;
  }

  @Provide
  Arbitrary<List<List<Movement>>> sequences() {
    var account = Arbitraries.integers().between(0, 7);
    var movement =
        Combinators.combine(account, account, Arbitraries.longs().between(1, 60))
            .filter((from, to, amount) -> !from.equals(to))
            .as((from, to, amount) -> new Movement(IDS.get(from), IDS.get(to), amount));
    return movement.list().ofMinSize(1).ofMaxSize(4).list().ofMaxSize(60);
  }

  @Property
  void pointsAreNeitherMadeNorLost(@ForAll("sequences") List<List<Movement>> sequence) {
    var books = books();
    for (var movements : sequence) {
      books.post(posting(movements.toArray(Movement[]::new)));
      assertEquals(0, books.sheet.accounts.values().stream().mapToLong(Account::balance).sum());
    }
  }

  @Property
  void noAccountFallsBelowItsFloor(@ForAll("sequences") List<List<Movement>> sequence) {
    var books = books();
    for (var movements : sequence) {
      books.post(posting(movements.toArray(Movement[]::new)));
      assertTrue(
          books.sheet.accounts.values().stream()
              .allMatch(a -> a.floor() == null || a.balance() >= a.floor()));
    }
  }

  @Property
  void aRefusalChangesNothing(@ForAll("sequences") List<List<Movement>> sequence) {
    var books = books();
    for (var movements : sequence) {
      var before = Map.copyOf(books.sheet.accounts);
      var decision = books.post(posting(movements.toArray(Movement[]::new)));
      if (decision instanceof Decision.Refused) {
        assertEquals(before, books.sheet.accounts);
      }
    }
  }

  @Property
  void everyBalanceFollowsFromTheEntryBeforeIt(@ForAll("sequences") List<List<Movement>> sequence) {
    var books = books();
    var last = new HashMap<UUID, Entry>();
    for (var movements : sequence) {
      if (books.post(posting(movements.toArray(Movement[]::new)))
          instanceof Decision.Posted posted) {
        for (var entry : posted.entries()) {
          var before =
              last.getOrDefault(entry.account(), new Entry(entry.account(), 0, 0, 0, null, null));
          assertEquals(before.version() + 1, entry.version());
          assertEquals(before.balanceAfter() + entry.amount(), entry.balanceAfter());
          last.put(entry.account(), entry);
        }
      }
    }
    last.forEach((id, entry) -> assertEquals(entry.balanceAfter(), books.balance(id)));
  }
}
