package jp.banso.points.effect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import jp.banso.points.suppression.SumCell;
import jp.banso.points.suppression.Suppression;

/**
 * Months and their municipalities without what must be withheld. Months are a list of the period's,
 * municipalities one of their month's; below a month that is withheld everything is.
 */
final class EffectList {
  private final List<EffectCount> counts;

  EffectList(List<EffectCount> counts) {
    this.counts = counts;
  }

  List<EffectRow> rows() {
    var persons = withheld(EffectCount::persons);
    var issued = withheld(it -> it.issued().persons());
    var redeemed = withheld(it -> it.redeemed().persons());
    return counts.stream()
        .filter(it -> !it.isWhole())
        .map(
            it ->
                EffectRow.of(it, persons.contains(it), issued.contains(it), redeemed.contains(it)))
        .toList();
  }

  private Set<EffectCount> withheld(ToLongFunction<EffectCount> figure) {
    var withheld = new HashSet<EffectCount>();
    for (var whole : counts.stream().filter(EffectCount::isWhole).toList()) {
      var months = counts.stream().filter(EffectCount::isMonth).toList();
      var hidden = Suppression.of(cells(months, figure), cell(whole, figure));
      for (var i = 0; i < months.size(); i++) {
        withheld.addAll(ofMonth(months.get(i), hidden.get(i), figure));
      }
    }
    return withheld;
  }

  private List<EffectCount> ofMonth(
      EffectCount month, boolean hidden, ToLongFunction<EffectCount> figure) {
    var towns =
        counts.stream()
            .filter(it -> month.month().equals(it.month()) && it.municipality() != null)
            .toList();
    var withheld = new ArrayList<EffectCount>();
    if (hidden) {
      withheld.add(month);
      withheld.addAll(towns);
      return withheld;
    }
    // Nobody lives in two towns at once
    Suppression.ofPersonsApart(cells(towns, figure), cell(month, figure)).stream()
        .mapToObj(towns::get)
        .forEach(withheld::add);
    return withheld;
  }

  private static List<SumCell> cells(List<EffectCount> counts, ToLongFunction<EffectCount> figure) {
    return counts.stream().map(it -> cell(it, figure)).toList();
  }

  private static SumCell cell(EffectCount count, ToLongFunction<EffectCount> figure) {
    return SumCell.part(figure.applyAsLong(count), count.persons());
  }
}
