package jp.banso.points.earn;

import java.util.UUID;
import jp.banso.points.ledger.DerivedId;
import jp.banso.points.program.KnownProgram;

/**
 * An event that was taken in.
 *
 * @param replayed whether it was known before
 */
record Taken(KnownProgram program, EarnEvent event, boolean replayed) {

  /** The id of what grants it: the same event by the same rule is the same transaction. */
  UUID transaction() {
    return event.earned() == null
        ? null
        : DerivedId.of(event.reported().id(), program.id(), "earn:" + event.earned().rule());
  }

  EarnEventView view(boolean dryRun) {
    return EarnEventView.of(event, transaction(), dryRun);
  }
}
