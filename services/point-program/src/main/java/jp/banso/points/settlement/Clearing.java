package jp.banso.points.settlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** 清算総括: the issuer on one side, shops and carriers on the other. */
final class Clearing {

  private Clearing() {}

  /**
   * The issuer first, then whom it pays. Debits and credits come to the same.
   *
   * @param owed what the settlement fixed altogether, or null for a draft
   */
  static List<ClearingLine> of(
      String issuer, List<Use> uses, List<CarrierLine> carriers, Long owed) {
    var payees =
        Stream.concat(
                uses.stream()
                    .map(use -> ClearingLine.of(Party.SHOPS, use.shops(), null, use.amount()))
                    .sorted(Comparator.comparing(ClearingLine::id)),
                carriers.stream()
                    .map(
                        line ->
                            ClearingLine.of(
                                Party.CARRIER,
                                line.carrier().toString(),
                                line.name(),
                                line.amount())))
            .toList();
    var credit = payees.stream().mapToLong(ClearingLine::credit).sum();
    var debit = payees.stream().mapToLong(ClearingLine::debit).sum();
    if (owed != null && owed != credit - debit) {
      throw new IllegalStateException("debits and credits differ by " + (owed - credit + debit));
    }
    var lines = new ArrayList<ClearingLine>();
    lines.add(new ClearingLine(Party.ISSUER, issuer, null, credit, debit));
    lines.addAll(payees);
    return lines;
  }
}
