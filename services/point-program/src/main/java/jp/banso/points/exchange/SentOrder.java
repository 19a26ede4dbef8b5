package jp.banso.points.exchange;

import java.util.UUID;

/** An order as the carrier gets it. */
record SentOrder(UUID id, String account, long amount, String validUntil) {
  static SentOrder of(Instruction instruction) {
    return new SentOrder(
        instruction.order(),
        instruction.account(),
        instruction.amount(),
        instruction.validUntil().toString());
  }
}
