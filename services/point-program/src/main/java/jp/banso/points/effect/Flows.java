package jp.banso.points.effect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import jp.banso.points.suppression.SumCell;
import jp.banso.points.suppression.Suppression;

/**
 * What moved, without what must be withheld: months are a list of the period's, days one of their
 * month's, and below a month that is withheld every day is.
 */
final class Flows {
  private final FlowCount whole;
  private final List<FlowCount> months;
  private final List<FlowCount> days;
  private final BitSet usedWithheld;

  Flows(List<FlowCount> counts) {
    whole = counts.stream().filter(FlowCount::isWhole).findFirst().orElse(FlowCount.NOTHING);
    months = counts.stream().filter(FlowCount::isMonth).toList();
    days = counts.stream().filter(it -> it.day() != null && it.used().persons() > 0).toList();
    usedWithheld = withheld(FlowCount::used);
  }

  private BitSet withheld(Function<FlowCount, Amount> figure) {
    return Suppression.of(
        months.stream().map(it -> cell(it, figure)).toList(), cell(whole, figure));
  }

  private static SumCell cell(FlowCount count, Function<FlowCount, Amount> figure) {
    return SumCell.part(figure.apply(count).persons(), count.persons());
  }

  /** The points of the period; null where so few made them that they are not shown. */
  Long total(Function<FlowCount, Amount> figure) {
    return cell(whole, figure).sensitive() ? null : figure.apply(whole).points();
  }

  Long users() {
    return total(FlowCount::used) == null ? null : whole.used().persons();
  }

  Long uses() {
    return total(FlowCount::used) == null ? null : whole.uses();
  }

  Long active() {
    return SumCell.part(whole.active(), whole.persons()).sensitive() ? null : whole.active();
  }

  List<EffectMonth> months() {
    var issued = withheld(FlowCount::issued);
    var expired = withheld(FlowCount::expired);
    var shown = new ArrayList<EffectMonth>();
    for (var i = 0; i < months.size(); i++) {
      shown.add(EffectMonth.of(months.get(i), issued.get(i), usedWithheld.get(i), expired.get(i)));
    }
    return shown;
  }

  List<EffectDay> days() {
    var shown = new ArrayList<EffectDay>();
    for (var i = 0; i < months.size(); i++) {
      shown.addAll(ofMonth(months.get(i), usedWithheld.get(i)));
    }
    return shown;
  }

  private List<EffectDay> ofMonth(FlowCount month, boolean hidden) {
    var its = days.stream().filter(it -> it.isDayOf(month)).toList();
    var withheld =
        Suppression.of(
            its.stream().map(it -> SumCell.part(it.used().persons())).toList(),
            SumCell.part(month.used().persons()));
    var shown = new ArrayList<EffectDay>();
    for (var i = 0; i < its.size(); i++) {
      shown.add(EffectDay.of(its.get(i), hidden || withheld.get(i)));
    }
    return shown;
  }

  long everyUser() {
    return whole.used().persons();
  }
}
