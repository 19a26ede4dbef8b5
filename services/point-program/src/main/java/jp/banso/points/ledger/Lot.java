package jp.banso.points.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * ポイントのロット: points of one wallet with one origin and one last day. Its id follows from those, so
 * that points of the same origin and day meet in the same lot.
 *
 * @param budget what they were paid from
 * @param paid 対価: whether the resident paid for them
 * @param expiresOn the last day they can be used, or null
 * @param held what open holds have promised away
 */
record Lot(
    UUID id, UUID wallet, UUID budget, boolean paid, LocalDate expiresOn, long balance, long held) {

  static Lot empty(UUID wallet, UUID budget, boolean paid, LocalDate expiresOn) {
    var id = DerivedId.of(wallet, budget, (paid ? "paid:" : "free:") + expiresOn);
    return new Lot(id, wallet, budget, paid, expiresOn, 0, 0);
  }

  /** The same origin and day in another wallet. */
  Lot in(UUID other) {
    return empty(other, budget, paid, expiresOn);
  }

  Lot moved(long amount) {
    return new Lot(id, wallet, budget, paid, expiresOn, Math.addExact(balance, amount), held);
  }

  Lot holding(long more) {
    return new Lot(id, wallet, budget, paid, expiresOn, balance, held + more);
  }

  long free() {
    return balance - held;
  }

  LocalDate lastDay() {
    return expiresOn == null ? LocalDate.MAX : expiresOn;
  }

  boolean isOver(LocalDate today) {
    return lastDay().isBefore(today);
  }
}
