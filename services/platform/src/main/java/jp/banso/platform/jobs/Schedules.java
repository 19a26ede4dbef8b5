package jp.banso.platform.jobs;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import jp.banso.platform.jurisdiction.Acting;
import jp.banso.platform.jurisdiction.Actor;

/** Lets one of several instances do what a schedule says. */
@ApplicationScoped
public class Schedules {

  private final Sql sql;
  private final Acting acting;

  Schedules(Sql sql, Acting acting) {
    this.sql = sql;
    this.acting = acting;
  }

  /**
   * Does the work unless another instance has done, or is doing, this slot. The slot is taken in
   * the work's transaction: where the work fails, the slot is free again.
   *
   * @return whether it was done here
   */
  public boolean runOnce(String name, Instant slot, Runnable work) {
    return acting.as(
        Actor.SYSTEM,
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      int taken =
                          sql.update(
                              "insert into schedule_run (name, slot) values (?, ?) on conflict do nothing",
                              name,
                              slot.atOffset(ZoneOffset.UTC));
                      if (taken == 1) {
                        work.run();
                      }
                      return taken == 1;
                    }));
  }

  /**
   * Does a part of the work in the name of its owner: in a transaction of its own, reaching no
   * further than the owner's area, whose people then see the job.
   */
  public void within(String area, Runnable work) {
    acting.as(
        new Actor(area, "schedule", Set.of()),
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      work.run();
                      return area;
                    }));
  }
}
