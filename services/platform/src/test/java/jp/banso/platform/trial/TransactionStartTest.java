package jp.banso.platform.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import jp.banso.platform.jurisdiction.Acting;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database was away and is back: nothing of that time stays behind. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class TransactionStartTest {

  private static final int POOL = 16;

  @Inject TransactionManager transactions;
  @Inject Acting acting;
  @Inject Scheduler scheduler;

  @BeforeEach
  void nobodyElseMeetsTheDeadConnections() {
    scheduler.pause();
  }

  @AfterEach
  void goOn() {
    scheduler.resume();
  }

  private void work(Runnable within) {
    acting.asSystem(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      within.run();
                      return true;
                    }));
  }

  /** Fills the pool, then ends all of its connections as a restart of the database does. */
  private void cutAllConnections() throws Exception {
    var all = new CountDownLatch(POOL / 2);
    try (var threads = Executors.newFixedThreadPool(POOL / 2)) {
      for (int i = 0; i < POOL / 2; i++) {
        threads.execute(
            () ->
                work(
                    () -> {
                      all.countDown();
                      try {
                        all.await();
                      } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                      }
                    }));
      }
    }
    try (var admin = PostgresResource.superuser();
        var statement = admin.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'banso_app'");
    }
  }

  private int failures(int tries) throws SystemException {
    int failures = 0;
    for (int i = 0; i < tries; i++) {
      try {
        work(() -> {});
      } catch (RuntimeException away) {
        failures++;
      }
      assertNull(transactions.getTransaction(), "no thread keeps a transaction that never began");
    }
    return failures;
  }

  @Test
  void whatCouldNotBeginIsNoTransactionAndKeepsNoConnection() throws Exception {
    for (int outage = 0; outage < 3; outage++) {
      cutAllConnections();
      assertTrue(failures(POOL) > 0, "the connections are dead");
      assertEquals(0, failures(POOL), "each was let go at its first failure");
    }
  }
}
