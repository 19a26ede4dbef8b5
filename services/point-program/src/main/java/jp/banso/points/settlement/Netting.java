package jp.banso.points.settlement;

import java.util.List;
import java.util.TreeMap;

/** 相殺: what municipalities owe each other, each beside what it is owed. */
final class Netting {

  private Netting() {}

  /** A position for everybody named, by code. Debits and credits come to the same. */
  static List<MunicipalPosition> of(List<Use> uses) {
    var positions = new TreeMap<String, MunicipalPosition>();
    for (var use : uses) {
      use.positions().forEach(part -> positions.merge(part.municipality(), part, Netting::plus));
    }
    var net = positions.values().stream().mapToLong(MunicipalPosition::net).sum();
    if (net != 0) {
      throw new IllegalStateException("debits and credits differ by " + net);
    }
    return List.copyOf(positions.values());
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
