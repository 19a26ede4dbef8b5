package jp.banso.points.exchange;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import jp.banso.points.carrier.KnownCarrier;
import jp.banso.points.carrier.KnownCarriers;
import jp.banso.points.ledger.Ledger;
import jp.banso.points.ledger.Outcome;
import jp.banso.points.ledger.Posting;
import org.jboss.logging.Logger;

/**
 * Takes orders from step to step: hold, ask, capture or void. No transaction is open while the
 * ledger or the carrier is waited for, and each step may be the last one this instance does.
 */
@ApplicationScoped
class ExchangeRun {
  private static final Logger LOG = Logger.getLogger(ExchangeRun.class);

  private final ExchangeBook book;
  private final Ledger ledger;
  private final KnownCarriers carriers;
  private final CarrierGateway gateway;
  private final ExchangeSettings settings;
  private final InstantSource time;
  private final Map<UUID, Semaphore> room = new ConcurrentHashMap<>();

  // Threads of their own: what is done for an order is done by the service, not by who asked for it
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  ExchangeRun(
      ExchangeBook book,
      Ledger ledger,
      KnownCarriers carriers,
      CarrierGateway gateway,
      ExchangeSettings settings,
      InstantSource time) {
    this.book = book;
    this.ledger = ledger;
    this.carriers = carriers;
    this.gateway = gateway;
    this.settings = settings;
    this.time = time;
  }

  @PreDestroy
  void stop() {
    threads.close();
  }

  /** Goes on with what is due: what nobody answered, and what an instance left half done. */
  @Scheduled(
      every = "${banso.points.exchange.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void goOn() {
    var running = book.takeDue().stream().map(this::start).toList();
    running.forEach(
        each ->
            each.exceptionally(
                    failure -> {
                      LOG.infof("An exchange goes on later: %s", failure.getMessage());
                      return null;
                    })
                .join());
  }

  /** Takes an order as far as it goes now; a failure leaves it to a later run. */
  void finish(ExchangeTask task) {
    try {
      start(task).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException why ? why : e;
    }
  }

  private CompletableFuture<Void> start(ExchangeTask task) {
    return CompletableFuture.runAsync(() -> step(task), threads);
  }

  private void step(ExchangeTask task) {
    var order = book.read(task);
    if (order.state() == ExchangeState.REQUESTED) {
      order = hold(task, order);
    } else if (order.state().isOpen()) {
      order = askOf(task, order, true);
    }
    if (!order.isDisputed()) {
      end(task, order);
    }
  }

  private ExchangeOrder hold(ExchangeTask task, ExchangeOrder order) {
    var outcome = post(order.points().holding());
    if (outcome.refusal() != null) {
      return book.change(task, (it, now) -> it.notHeld(outcome.refusal().slug(), now));
    }
    var takesOrders =
        carriers.find(order.carrier()).filter(it -> it.takesOrdersOf(order.issuer())).isPresent();
    var held = book.change(task, (it, now) -> it.heldAndAsked(takesOrders, now));
    return held.state() == ExchangeState.SENT ? askOf(task, held, false) : held;
  }

  // A carrier that is slow keeps only its own orders waiting
  private ExchangeOrder askOf(ExchangeTask task, ExchangeOrder order, boolean sentBefore) {
    var permits = room.computeIfAbsent(order.carrier(), any -> new Semaphore(settings.atOnce()));
    if (!permits.tryAcquire()) {
      return book.change(
          task, (it, now) -> it.hear(new CarrierSaid.Unclear("busy"), now, settings.attempts()));
    }
    try {
      var said = said(order, sentBefore);
      return book.change(task, (it, now) -> it.hear(said, now, settings.attempts()));
    } finally {
      permits.release();
    }
  }

  private CarrierSaid said(ExchangeOrder order, boolean sentBefore) {
    var carrier = carriers.find(order.carrier()).filter(it -> it.exchangeUrl() != null);
    return carrier
        .map(it -> sentBefore ? askOrSendAgain(it, order) : send(it, order))
        .orElseGet(() -> new CarrierSaid.Unclear("no address"));
  }

  // It may still be on its way: the order is sent again under the same id, never given up before
  // the carrier must not take it any more
  private CarrierSaid askOrSendAgain(KnownCarrier carrier, ExchangeOrder order) {
    var said = gateway.ask(carrier, order.id());
    return said instanceof CarrierSaid.NotKnown
            && carrier.takesOrders()
            && order.isValidAt(time.instant())
        ? send(carrier, order)
        : said;
  }

  private CarrierSaid send(KnownCarrier carrier, ExchangeOrder order) {
    return gateway.send(carrier, order.instruction());
  }

  private void end(ExchangeTask task, ExchangeOrder order) {
    if (order.state() == ExchangeState.ACCEPTED) {
      var why = post(order.points().capturing()).refusal();
      book.change(
          task,
          (it, now) -> {
            if (why == null) {
              it.captured(now);
            } else {
              it.disagree(why.slug(), now);
            }
          });
    } else if (order.state() == ExchangeState.REFUSED) {
      // Nobody but this service captures its holds: one the ledger does not void has ended already
      post(order.points().voiding());
      book.change(task, ExchangeOrder::freed);
    }
  }

  private Outcome post(Posting posting) {
    return ledger.post(posting, false).join().outcomeOrThrow();
  }
}
