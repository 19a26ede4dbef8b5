package jp.banso.points.ledger;

/** How a hold stands. */
enum HoldState {
  OPEN,
  CAPTURED,
  VOIDED,
  EXPIRED
}
