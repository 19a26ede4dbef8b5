package jp.banso.points.earn;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.banso.platform.jobs.Schedules;
import jp.banso.platform.jurisdiction.Acting;
import jp.banso.platform.problem.DomainException;
import jp.banso.points.ledger.Ledger;
import org.jboss.logging.Logger;

/**
 * 付与漏れの回復: keeps the promises of events whose instance died between the promise and the grant. No
 * transaction is open while the ledger works; whatever is cut off here is taken up by a later run,
 * of any instance, and the grant's id makes it happen once.
 */
@ApplicationScoped
class PromiseRun {
  private static final Logger LOG = Logger.getLogger(PromiseRun.class);
  private static final int MOST_CHUNKS = 200;

  private final Promises promises;
  private final Ledger ledger;
  private final Schedules schedules;
  private final Acting acting;

  PromiseRun(Promises promises, Ledger ledger, Schedules schedules, Acting acting) {
    this.promises = promises;
    this.ledger = ledger;
    this.schedules = schedules;
    this.acting = acting;
  }

  @Scheduled(
      every = "${banso.points.earn.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void keep() {
    var chunks = 0;
    while (keepSome() == Promises.CHUNK && ++chunks < MOST_CHUNKS) {
      LOG.debug("There may be more to look after");
    }
  }

  private int keepSome() {
    var looked = acting.asSystem(() -> QuarkusTransaction.requiringNew().call(promises::look));
    looked.open().stream()
        .collect(Collectors.groupingBy(promise -> promise.program().id()))
        .forEach(this::keep);
    return looked.count();
  }

  private void keep(UUID program, List<Promise> open) {
    try {
      var late = granted(open);
      if (!late.isEmpty()) {
        LOG.warnf("Events of programme %s whose grant was cut off: %s", program, late);
        schedules.within(open.getFirst().area(), () -> promises.settle(program, late));
      }
    } catch (DomainException e) {
      LOG.infof("Promises are kept later, the ledger is busy or away: %s", e.getMessage());
    }
  }

  private LateGrants granted(List<Promise> open) {
    var replies = ledger.each(open.stream().map(Promise::grant).toList(), false, true).join();
    var granted = new ArrayList<UUID>();
    Map<EarnReason, List<UUID>> givenBack = new EnumMap<>(EarnReason.class);
    for (var i = 0; i < open.size(); i++) {
      var event = open.get(i).event().reported().id();
      try {
        var outcome = replies.get(i).outcomeOrThrow();
        var events =
            outcome.refusal() == null
                ? granted
                : givenBack.computeIfAbsent(EarnReason.of(outcome), any -> new ArrayList<>());
        events.add(event);
      } catch (DomainException e) {
        LOG.warnf("What event %s earned is granted later: %s", event, e.getMessage());
      }
    }
    return new LateGrants(granted, givenBack);
  }
}
