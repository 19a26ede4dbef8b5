package jp.banso.points.annual;

import java.time.Instant;

/** What a shop means to do about a promise, and when: take all, a part, or let go. */
record Plan(Reserved hold, Fate fate, Instant due) {

  enum Fate {
    TAKEN,
    TAKEN_IN_PART,
    LET_GO,
    FORGOTTEN
  }
}
