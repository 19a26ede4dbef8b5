package jp.banso.platform.trial;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.banso.platform.jobs.JobHandler;
import jp.banso.platform.jobs.JobRun;
import jp.banso.platform.problem.DomainException;

/** A job that does what its payload says: waits to be let go, fails by name, or crashes. */
@ApplicationScoped
class Errands implements JobHandler {

  static final String KIND = "errand";
  static final Map<String, CountDownLatch> HELD = new ConcurrentHashMap<>();
  static final Map<String, AtomicInteger> BEGUN = new ConcurrentHashMap<>();

  private final NoteService notes;
  private final jakarta.persistence.EntityManager database;

  Errands(NoteService notes, jakarta.persistence.EntityManager database) {
    this.notes = notes;
    this.database = database;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Object run(JobRun run, JsonNode payload) throws Exception {
    String name = payload.get("name").asText();
    int time = BEGUN.computeIfAbsent(name, any -> new AtomicInteger()).incrementAndGet();
    notes.write(
        new NewNote(payload.get("organization").asText(), name, "by a job", Mood.CALM, null, null));
    run.progress(1, 3, "steps");
    switch (payload.get("then").asText()) {
      case "hold" -> hold(run, name + "#" + time);
      case "fail" -> throw new DomainException(NoteProblem.NOTE_NOT_FOUND, "42");
      case "crash" -> throw new IllegalStateException("select secret from note");
      default -> {}
    }
    run.progress(3, 3, "steps");
    return Map.of("time", time, "patience", patience());
  }

  private static void hold(JobRun run, String name) throws InterruptedException {
    var latch = HELD.computeIfAbsent(name, any -> new CountDownLatch(1));
    while (!latch.await(50, TimeUnit.MILLISECONDS)) {
      if (run.cancelled()) {
        return;
      }
    }
  }

  /** How long the database lets this transaction think. */
  private String patience() {
    return (String)
        database
            .createNativeQuery("select current_setting('idle_in_transaction_session_timeout')")
            .getSingleResult();
  }

  static void letGo(String nameAndTime) {
    HELD.computeIfAbsent(nameAndTime, any -> new CountDownLatch(1)).countDown();
  }

  static int begun(String name) {
    return BEGUN.getOrDefault(name, new AtomicInteger()).get();
  }
}
