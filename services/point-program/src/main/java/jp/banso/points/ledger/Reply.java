package jp.banso.points.ledger;

import jp.banso.platform.problem.DomainException;
import jp.banso.platform.problem.ProblemType;

/** What a caller hears of one posting. */
public sealed interface Reply {

  /** It has an outcome, posted or refused. */
  record Done(Outcome outcome) implements Reply {}

  /** It has none: nothing was done and nothing kept, so the same id may be tried again. */
  record Failed(DomainException why) implements Reply {
    static Failed because(ProblemType type, Object... details) {
      return new Failed(new DomainException(type, details));
    }
  }

  /** The outcome, or the failure thrown. */
  default Outcome outcomeOrThrow() {
    return switch (this) {
      case Done done -> done.outcome();
      case Failed failed -> throw failed.why();
    };
  }
}
