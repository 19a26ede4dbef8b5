package jp.banso.load;

import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** What became of transactions, as those know it who asked for them. */
final class Fates {

  private final Queue<UUID> intended = new ConcurrentLinkedQueue<>();
  private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
  private final Queue<UUID> refused = new ConcurrentLinkedQueue<>();
  private final Set<UUID> unsure = ConcurrentHashMap.newKeySet();
  private final Queue<UUID> unresolved = new ConcurrentLinkedQueue<>();
  private final Queue<String> contradictions = new ConcurrentLinkedQueue<>();
  private final Map<Integer, Long> postponed = new ConcurrentSkipListMap<>();
  private final AtomicLong settled = new AtomicLong();
  private final AtomicLong doneBefore = new AtomicLong();

  /** Somebody is about to ask for it: from here on it may happen. */
  void intend(Collection<UUID> ids) {
    intended.addAll(ids);
  }

  /** An answer that means to send it again. */
  void postpone(HttpConnection.Answer answer) {
    postponed.merge(answer.status(), 1L, Long::sum);
  }

  /** A request went out and no answer came, or one that says that nobody knows. */
  void doubt(Collection<UUID> ids) {
    unsure.addAll(ids);
  }

  /** The answer that counts. */
  void settle(Collection<UUID> ids, HttpConnection.Answer answer) {
    (answer.status() == 201 ? acknowledged : refused).addAll(ids);
    settled.addAndGet(ids.size());
    if (answer.replayed()) {
      doneBefore.addAndGet(ids.size());
    }
  }

  /** Nobody said what became of it, for as long as anybody would ask. */
  void giveUp(Collection<UUID> ids) {
    unresolved.addAll(ids);
  }

  /** Something was answered that must not be. */
  void contradict(String what) {
    contradictions.add(what);
  }

  /** How many are known to be done or refused. */
  long settled() {
    return settled.get();
  }

  Collection<UUID> intended() {
    return intended;
  }

  Collection<UUID> acknowledged() {
    return acknowledged;
  }

  Collection<UUID> refused() {
    return refused;
  }

  Collection<UUID> unresolved() {
    return unresolved;
  }

  Collection<String> contradictions() {
    return contradictions;
  }

  @Override
  public String toString() {
    return "%,d acknowledged, %,d refused, %,d in doubt for a while (%,d were done when asked again), told to come again %s"
        .formatted(acknowledged.size(), refused.size(), unsure.size(), doneBefore.get(), postponed);
  }
}
