package jp.banso.platform.trial;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.banso.testing.Callers;
import jp.banso.testing.PostgresResource;

/** What the tests say over and over. */
public final class Trial {

  public static final String NOTES = "/trial/v1/notes";

  private Trial() {}

  static Callers officer(String area) {
    return Callers.as("municipality-officer", "auditor", "prefecture-officer").in(area);
  }

  static String note(String area, String title) {
    return "{\"organization\":\"%s\",\"title\":\"%s\",\"body\":\"本文\",\"mood\":\"CALM\"}"
        .formatted(area, title);
  }

  static Response written(Callers who, String area, String title) {
    return who.request().body(note(area, title)).post(NOTES);
  }

  static String anyTitle() {
    return "t-" + UUID.randomUUID();
  }

  /** Lets many do the same at the same moment. */
  public static <T> List<T> race(int many, Callable<T> work) {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(many)) {
      List<Future<T>> running =
          IntStream.range(0, many)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            start.await();
                            return work.call();
                          }))
              .toList();
      start.countDown();
      return running.stream().map(Trial::result).toList();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Past every protection, to look and to tamper. */
  public static long asSuperuser(String sql) {
    try (var connection = PostgresResource.superuser();
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      if (statement.execute(sql)) {
        try (var row = statement.getResultSet()) {
          row.next();
          return row.getLong(1);
        }
      }
      return statement.getUpdateCount();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
