package jp.banso.points.proxy;

import jp.banso.points.ledger.Outcome;

/** By which mandate, and what became of it. */
record Redeemed(Mandate mandate, Outcome outcome) {

  boolean isNews() {
    return outcome.refusal() == null && !outcome.replayed();
  }

  ProxyRedemptionView view() {
    return ProxyRedemptionView.of(mandate, outcome);
  }

  String location() {
    return "programs/" + mandate.wallet().program() + "/transactions/" + outcome.id();
  }
}
