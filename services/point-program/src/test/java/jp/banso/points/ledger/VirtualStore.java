package jp.banso.points.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * A database in memory that keeps what was committed, holds to its constraints, and fails when the
 * dice say so: before a commit, after it, or taking the whole service with it.
 */
final class VirtualStore {
  /** The service is gone in the middle of what it did. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1;
  }

  private final UUID program;
  private final Random dice;
  final Sheet committed;
  final List<Line> log = new ArrayList<>();
  private final Set<String> versions = new HashSet<>();

  /** How often a constraint had to stop what the decision should not have let through. */
  int violations;

  boolean calm;

  VirtualStore(UUID program, Sheet committed, Random dice) {
    this.program = program;
    this.committed = committed;
    this.dice = dice;
  }

  Session open() throws SQLException {
    fail("08001", 20);
    return new VirtualSession();
  }

  private void fail(String state, int oneIn) throws SQLException {
    if (!calm && dice.nextInt(oneIn) == 0) {
      throw new SQLException("the dice say so", state);
    }
  }

  private void crash(int oneIn) {
    if (!calm && dice.nextInt(oneIn) == 0) {
      throw new Crash();
    }
  }

  private final class VirtualSession implements Session {
    private Plan written;

    @Override
    public Map<UUID, Sheet> read(List<Posting> postings) throws SQLException {
      fail("08006", 25);
      fail("40P01", 25);
      var copy = new Sheet(committed.rules);
      copy.absorb(committed);
      var read = new HashMap<UUID, Sheet>();
      read.put(program, copy);
      return read;
    }

    @Override
    public void write(Plan plan) throws SQLException {
      fail("57P01", 25);
      check(plan);
      written = plan;
    }

    @Override
    public void commit() throws SQLException {
      fail("08006", 20);
      crash(40);
      if (written != null) {
        apply(written);
        written = null;
      }
      crash(40);
      fail("08006", 20);
    }

    @Override
    public void rollback() {
      written = null;
    }

    @Override
    public void close() {
      written = null;
    }
  }

  private void check(Plan plan) throws SQLException {
    var ids = new HashSet<UUID>();
    var ends = new HashSet<UUID>();
    var news = new HashSet<String>();
    for (var line : plan.lines()) {
      var outcome = line.outcome();
      must(ids.add(outcome.id()) && committed.recorded(outcome.id()) == null);
      if (outcome.kind().resolvesHold() && outcome.refusal() == null) {
        must(ends.add(outcome.parent()));
        must(
            committed.hold(outcome.parent()) == null
                || committed.hold(outcome.parent()).state() == HoldState.OPEN);
      }
      for (var entry : line.entries()) {
        var key = entry.account() + ":" + entry.version();
        must(news.add(key) && !versions.contains(key));
      }
      must(line.entries().stream().mapToLong(Entry::amount).sum() == 0);
    }
    for (var account : plan.sheets().get(program).accounts.values()) {
      must(account.held() >= 0 && account.canGive(0));
    }
    for (var lot : plan.sheets().get(program).lots.values()) {
      must(lot.held() >= 0 && lot.free() >= 0);
    }
  }

  private void must(boolean hold) throws SQLException {
    if (!hold) {
      violations++;
      throw new SQLException("a constraint", "23505");
    }
  }

  private void apply(Plan plan) {
    committed.absorb(plan.sheets().get(program));
    log.addAll(plan.lines());
    plan.lines()
        .forEach(
            line ->
                line.entries()
                    .forEach(entry -> versions.add(entry.account() + ":" + entry.version())));
  }
}
