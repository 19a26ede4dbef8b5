package jp.banso.points.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * 仮押さえ: points of certain lots promised to a shop until a moment. It ends once, in one of three
 * ways.
 */
record Hold(
    UUID id,
    UUID wallet,
    UUID merchant,
    long amount,
    State state,
    Instant expiresAt,
    String caller,
    List<Share> shares) {

  /** How a hold stands. */
  enum State {
    OPEN,
    CAPTURED,
    VOIDED,
    EXPIRED
  }

  Hold ended(TransactionKind how) {
    var end =
        switch (how) {
          case CAPTURE -> State.CAPTURED;
          case VOID -> State.VOIDED;
          default -> State.EXPIRED;
        };
    return new Hold(id, wallet, merchant, amount, end, expiresAt, caller, shares);
  }
}
