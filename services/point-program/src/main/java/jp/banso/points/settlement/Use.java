package jp.banso.points.settlement;

import java.util.List;

/** What was used of one's points with the shops of another; negative when more came back. */
record Use(String issuer, String shops, long amount) {

  /** What it means for either of the two. */
  List<MunicipalPosition> positions() {
    if (issuer.equals(shops)) {
      return List.of(new MunicipalPosition(issuer, amount, 0, 0, 0));
    }
    // What came back turns the debt round
    var debtor = amount < 0 ? shops : issuer;
    var creditor = amount < 0 ? issuer : shops;
    var owed = Math.abs(amount);
    return List.of(
        new MunicipalPosition(debtor, 0, owed, 0, -owed),
        new MunicipalPosition(creditor, 0, 0, owed, owed));
  }
}
