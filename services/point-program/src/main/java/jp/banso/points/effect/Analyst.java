package jp.banso.points.effect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.banso.points.suppression.SumCell;

/** Makes an analysis of what was counted. */
final class Analyst {
  private final Analysed of;
  private final EffectPeriod period;
  private final Counts counts;
  private final UnaryOperator<String> names;

  /**
   * @param names of municipalities by their codes
   */
  Analyst(Analysed of, EffectPeriod period, Counts counts, UnaryOperator<String> names) {
    this.of = of;
    this.period = period;
    this.counts = counts;
    this.names = names;
  }

  EffectAnalysis analysis() {
    var flows = new Flows(counts.flows());
    var places = new Places(counts.places()).figures(flows.everyUser(), names);
    return new EffectAnalysis(
        of.program().id(),
        of.program().nameJa(),
        of.program().nameEn(),
        of.program().issuer(),
        names.apply(of.program().issuer()),
        of.campaign(),
        of.nameJa(),
        of.nameEn(),
        period.from().toString(),
        period.to().toString(),
        summary(flows, places),
        flows.months(),
        places,
        flows.days());
  }

  private EffectSummary summary(Flows flows, List<PlaceFigures> places) {
    var holdings = counts.holdings();
    var wallets = SumCell.part(holdings.wallets()).sensitive() ? null : holdings.wallets();
    var issued = flows.total(FlowCount::issued);
    var used = flows.total(FlowCount::used);
    var expired = flows.total(FlowCount::expired);
    return new EffectSummary(
        wallets,
        flows.active(),
        flows.users(),
        flows.uses(),
        issued,
        used,
        expired,
        holdings.averageBalance(),
        Rate.of(used, issued),
        Rate.of(expired, issued),
        Rate.of(local(places), used),
        Rate.of(flows.active(), wallets),
        holdings.velocity(used, months()));
  }

  /** The period's, as far as it has come. */
  private BigDecimal months() {
    return BigDecimal.valueOf(period.months() * counts.holdings().days())
        .divide(BigDecimal.valueOf(period.days()), MathContext.DECIMAL64);
  }

  /** Only from what is shown: of a withheld area nothing is known here either. */
  private Long local(List<PlaceFigures> places) {
    var own =
        places.stream()
            .filter(it -> it.level() == PlaceLevel.AREA && of.isLocal(it.area()))
            .toList();
    return own.stream().anyMatch(PlaceFigures::suppressed)
        ? null
        : Long.valueOf(own.stream().mapToLong(PlaceFigures::used).sum());
  }
}
