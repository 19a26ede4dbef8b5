package jp.banso.points.settlement;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** 相殺: what municipalities owe each other, each beside what it is owed. */
final class Netting {

  private Netting() {}

  /** What was used of one's points with the shops of another; negative when more came back. */
  record Use(String issuer, String shops, long amount) {}

  /** A position for everybody named, by code. Debits and credits come to the same. */
  static List<MunicipalPosition> of(List<Use> uses) {
    var positions = new TreeMap<String, MunicipalPosition>();
    for (var use : uses) {
      parts(use).forEach(part -> positions.merge(part.municipality(), part, Netting::plus));
    }
    var net = positions.values().stream().mapToLong(MunicipalPosition::net).sum();
    if (net != 0) {
      throw new IllegalStateException("debits and credits differ by " + net);
    }
    return List.copyOf(positions.values());
  }

  private static Stream<MunicipalPosition> parts(Use use) {
    if (use.issuer().equals(use.shops())) {
      return Stream.of(new MunicipalPosition(use.issuer(), use.amount(), 0, 0, 0));
    }
    // What came back turns the debt round
    var debtor = use.amount() < 0 ? use.shops() : use.issuer();
    var creditor = use.amount() < 0 ? use.issuer() : use.shops();
    var amount = Math.abs(use.amount());
    return Stream.of(
        new MunicipalPosition(debtor, 0, amount, 0, -amount),
        new MunicipalPosition(creditor, 0, 0, amount, amount));
  }

  private static MunicipalPosition plus(MunicipalPosition one, MunicipalPosition other) {
    return new MunicipalPosition(
        one.municipality(),
        Math.addExact(one.own(), other.own()),
        Math.addExact(one.debit(), other.debit()),
        Math.addExact(one.credit(), other.credit()),
        Math.addExact(one.net(), other.net()));
  }
}
