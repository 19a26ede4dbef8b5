package jp.banso.points.ledger;

/** One posting of a chain: what is answered and, when it is new, what is written. */
record Step(Posting posting, Reply reply, Line line) {
  boolean broken() {
    return !(reply instanceof Reply.Done done) || done.outcome().refusal() != null;
  }

  boolean leavesNoTrace() {
    return reply instanceof Reply.Failed;
  }
}
