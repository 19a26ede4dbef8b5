package jp.banso.points.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
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

  private boolean isHidden(Indicator indicator, Function<Counted, Counted.Points> figure) {
    var whole =
        SumCell.part(
            Counted.most(programs, it -> figure.apply(it).persons()),
            Counted.most(programs, Counted::persons));
    if (indicator.program() == null) {
      return whole.sensitive();
    }
    var parts =
        programs.stream()
            .map(it -> SumCell.part(figure.apply(it).persons(), it.persons()))
            .toList();
    return Suppression.of(parts, whole).stream()
        .anyMatch(i -> programs.get(i).isOf(indicator.program()));
  }

  private long total(Indicator indicator, Function<Counted, Counted.Points> figure) {
    return programs.stream()
        .filter(it -> it.isOf(indicator.program()))
        .mapToLong(it -> figure.apply(it).figure())
        .sum();
  }

  private static BigDecimal percent(long part, long whole) {
    return HUNDRED
        .multiply(BigDecimal.valueOf(part))
        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
  }
}
