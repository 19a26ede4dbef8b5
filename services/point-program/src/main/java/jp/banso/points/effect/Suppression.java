package jp.banso.points.effect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * 秘匿処理 of one month: figures of fewer than ten persons are withheld (primary); where exactly one
 * municipality is, the smallest of the others is too, because the total less the others would give
 * it away (secondary). With no other to withhold, the total goes.
 */
final class Suppression {
  private static final long FEWEST_PERSONS = 10;

  private Suppression() {}

  static List<EffectRow> of(List<EffectRow> month) {
    var withheld = new HashSet<EffectRow>();
    month.stream().filter(row -> row.persons() < FEWEST_PERSONS).forEach(withheld::add);
    var towns = month.stream().filter(row -> !row.isTotal()).toList();
    if (towns.stream().filter(withheld::contains).count() == 1) {
      withhold(towns, month, withheld);
    }
    var shown = new ArrayList<EffectRow>();
    month.forEach(row -> shown.add(withheld.contains(row) ? row.withheld() : row));
    return shown;
  }

  private static void withhold(
      List<EffectRow> towns, List<EffectRow> month, Set<EffectRow> withheld) {
    towns.stream()
        .filter(row -> !withheld.contains(row))
        .min(Comparator.comparing(EffectRow::persons).thenComparing(EffectRow::municipality))
        .or(() -> month.stream().filter(EffectRow::isTotal).findFirst())
        .ifPresent(withheld::add);
  }
}
