package jp.banso.points.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import jp.banso.points.indicator.Counted.Figure;
import jp.banso.points.suppression.SumCell;
import jp.banso.points.suppression.Suppression;

/**
 * The programmes of one issuer. They are the parts of a list whose total may be known. Who has
 * wallets in two is not known, so the total is taken for that of the largest one's persons.
 */
record Issuer(String code, List<Counted> programs) {
  private static final int DECIMALS = 4;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  IndicatorValue value(Indicator indicator, IndicatorPeriod period, LocalDate asOf) {
    var measure = indicator.measure();
    var hidden = isHidden(indicator, measure::figure);
    if (measure.isRate()) {
      hidden |= isHidden(indicator, Counted::issued);
    }
    var part = total(indicator, measure::figure);
    var whole = total(indicator, Counted::issued);
    var undefined = measure.isRate() && whole <= 0;
    var none = hidden || undefined;
    var rate = measure.isRate() && !none;
    return new IndicatorValue(
        code,
        indicator.code(),
        period.label(),
        none ? null : measure.isRate() ? percent(part, whole) : BigDecimal.valueOf(part),
        rate ? part : null,
        rate ? whole : null,
        measure.unit(),
        asOf,
        hidden ? "suppressed" : undefined ? "nothing-issued" : null);
  }

  private boolean isHidden(Indicator indicator, Function<Counted, Figure> figure) {
    var figures = programs.stream().map(figure).toList();
    var whole = SumCell.part(most(figures, Figure::persons), most(figures, Figure::there));
    if (indicator.program() == null) {
      return whole.sensitive();
    }
    var parts = figures.stream().map(it -> SumCell.part(it.persons(), it.there())).toList();
    return Suppression.of(parts, whole).stream()
        .anyMatch(i -> programs.get(i).isOf(indicator.program()));
  }

  private static long most(List<Figure> figures, ToLongFunction<Figure> persons) {
    return figures.stream().mapToLong(persons).max().orElse(0);
  }

  private long total(Indicator indicator, Function<Counted, Figure> figure) {
    return programs.stream()
        .filter(it -> it.isOf(indicator.program()))
        .mapToLong(it -> figure.apply(it).value())
        .sum();
  }

  private static BigDecimal percent(long part, long whole) {
    return HUNDRED
        .multiply(BigDecimal.valueOf(part))
        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
  }
}
