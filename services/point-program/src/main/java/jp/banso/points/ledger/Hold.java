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
    HoldState state,
    Instant expiresAt,
    String caller,
    List<Share> shares) {

  Hold ended(TransactionKind how) {
    var end =
        switch (how) {
          case CAPTURE -> HoldState.CAPTURED;
          case VOID -> HoldState.VOIDED;
          default -> HoldState.EXPIRED;
        };
    return new Hold(id, wallet, merchant, amount, end, expiresAt, caller, shares);
  }
}
