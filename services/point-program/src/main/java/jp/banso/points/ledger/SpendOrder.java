package jp.banso.points.ledger;

import java.util.Comparator;

/** Which points are spent first. */
enum SpendOrder {
  EARLIEST_EXPIRY(Comparator.comparing(lot -> 0)),
  FREE_FIRST(Comparator.comparing(Lot::paid)),
  PAID_FIRST(Comparator.comparing(Lot::paid).reversed());

  private final Comparator<Lot> first;

  SpendOrder(Comparator<Lot> first) {
    this.first = first;
  }

  Comparator<Lot> comparator() {
    return first.thenComparing(Lot::lastDay).thenComparing(Lot::id);
  }
}
