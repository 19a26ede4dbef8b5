package jp.banso.points.earn;

import jp.banso.points.program.KnownProgram;

/**
 * An event that was taken in.
 *
 * @param replayed whether it was known before
 */
record Taken(KnownProgram program, EarnEvent event, boolean replayed) {

  Promise promise() {
    return new Promise(program.ledger(), event);
  }

  EarnEventView view(boolean dryRun) {
    var transaction = event.earned() == null ? null : promise().transaction();
    return EarnEventView.of(event, transaction, dryRun);
  }
}
