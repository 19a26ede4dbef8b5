package jp.banso.points.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import jp.banso.platform.jobs.Schedules;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.jurisdiction.Acting;
import jp.banso.points.ledger.Database;

/**
 * Writes down how far an order is, each step in a short transaction of its own, in the name of the
 * area the order belongs to.
 */
@ApplicationScoped
class ExchangeBook {
  private static final int MOST_AT_ONCE = 32;

  // Whoever takes an order up has it for the length of the lease; another instance skips it
  private static final String TAKE =
      """
      update exchange_order set next_attempt_at = ? where (program_id, id) in (
        select program_id, id from exchange_order where next_attempt_at <= ?
        order by next_attempt_at limit ? for update skip locked)
      returning program_id, id, organization_code""";
  private static final String HOLD_STATE = "select state from hold where program_id = ? and id = ?";

  private final ExchangeOrders orders;
  private final Database database;
  private final Journal journal;
  private final Schedules schedules;
  private final Acting acting;
  private final ExchangeSettings settings;
  private final InstantSource time;

  ExchangeBook(
      ExchangeOrders orders,
      Database database,
      Journal journal,
      Schedules schedules,
      Acting acting,
      ExchangeSettings settings,
      InstantSource time) {
    this.orders = orders;
    this.database = database;
    this.journal = journal;
    this.schedules = schedules;
    this.acting = acting;
    this.settings = settings;
    this.time = time;
  }

  /** Some of the orders that are due, which nobody else takes up for a while. */
  List<ExchangeTask> takeDue() {
    var now = now();
    return acting.asSystem(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () ->
                        database.query(
                            TAKE,
                            ExchangeTask::of,
                            now.plus(settings.lease()),
                            now,
                            MOST_AT_ONCE)));
  }

  ExchangeOrder read(ExchangeTask task) {
    return within(task, () -> orders.named(task.program(), task.id()));
  }

  /** Changes the order under lock; what becomes of its state is journalled. */
  ExchangeOrder change(ExchangeTask task, BiConsumer<ExchangeOrder, Instant> step) {
    return within(
        task,
        () -> {
          var order = orders.forChange(task.program(), task.id());
          var before = order.view();
          step.accept(order, now());
          orders.flush();
          var after = order.view();
          if (before.state() != after.state()
              || !Objects.equals(before.discrepancy(), after.discrepancy())) {
            journal.append("exchange-order." + after.state(), after.path(), before, after);
          }
          return order;
        });
  }

  private <T> T within(ExchangeTask task, Supplier<T> work) {
    var result = new AtomicReference<T>();
    schedules.within(task.area(), () -> result.set(work.get()));
    return result.get();
  }

  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
