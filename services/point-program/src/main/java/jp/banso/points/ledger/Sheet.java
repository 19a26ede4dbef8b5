package jp.banso.points.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The part of one programme's ledger that a batch is decided on: what was read under lock, and laid
 * over it what the batch has changed so far. What is tried is tried on a sheet laid over this one,
 * which is absorbed or thrown away.
 */
final class Sheet {
  private final Sheet below;
  final Rules rules;
  final Map<UUID, Account> accounts = new HashMap<>();
  final Map<UUID, Lot> lots = new HashMap<>();
  final Map<UUID, Hold> holds = new HashMap<>();
  final Map<UUID, Recorded> recorded = new HashMap<>();
  final Map<UUID, Long> reversed = new HashMap<>();
  final List<NewAccount> opened = new ArrayList<>();
  private final Map<UUID, List<UUID>> lotsOfWallets = new HashMap<>();

  Sheet(Rules rules) {
    this(rules, null);
  }

  private Sheet(Rules rules, Sheet below) {
    this.rules = rules;
    this.below = below;
  }

  Sheet over() {
    return new Sheet(rules, this);
  }

  void absorb(Sheet above) {
    accounts.putAll(above.accounts);
    above.lots.values().forEach(this::put);
    holds.putAll(above.holds);
    recorded.putAll(above.recorded);
    reversed.putAll(above.reversed);
    opened.addAll(above.opened);
  }

  /** Opens what is not there yet. */
  void open(List<NewAccount> accounts, Instant now) {
    for (var account : accounts) {
      if (account(account.id()) == null) {
        var floor = account.kind().isSource() ? null : Long.valueOf(0);
        put(new Account(account.id(), account.kind(), account.asset(), floor, 0, 0, 0, false, now));
        opened.add(account);
      }
    }
  }

  Account account(UUID id) {
    var found = accounts.get(id);
    return found != null || below == null ? found : below.account(id);
  }

  Lot lot(UUID id) {
    var found = lots.get(id);
    return found != null || below == null ? found : below.lot(id);
  }

  Hold hold(UUID id) {
    var found = holds.get(id);
    return found != null || below == null ? found : below.hold(id);
  }

  Recorded recorded(UUID id) {
    var found = recorded.get(id);
    return found != null || below == null ? found : below.recorded(id);
  }

  long reversed(UUID id) {
    var found = reversed.get(id);
    return found != null ? found : below == null ? 0 : below.reversed(id);
  }

  void put(Account account) {
    accounts.put(account.id(), account);
  }

  void put(Lot lot) {
    if (lots.put(lot.id(), lot) == null) {
      lotsOfWallets.computeIfAbsent(lot.wallet(), any -> new ArrayList<>()).add(lot.id());
    }
  }

  /** The lots of a wallet that hold something, each as it is now. */
  Collection<Lot> lotsOf(UUID wallet) {
    var found = new HashMap<UUID, Lot>();
    for (var sheet = this; sheet != null; sheet = sheet.below) {
      for (var id : sheet.lotsOfWallets.getOrDefault(wallet, List.of())) {
        found.putIfAbsent(id, sheet.lots.get(id));
      }
    }
    return found.values();
  }
}
