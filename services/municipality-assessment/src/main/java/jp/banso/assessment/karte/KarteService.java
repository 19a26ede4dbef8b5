package jp.banso.assessment.karte;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.banso.assessment.indicator.IndicatorService;
import jp.banso.assessment.indicator.IndicatorValue;
import jp.banso.platform.code.LocalGovernment;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.code.LocalGovernments;

/** Puts the karte together: three statements, whatever the number of municipalities. */
@ApplicationScoped
@Transactional
class KarteService {

  private final IndicatorService indicators;
  private final LocalGovernments register;

  KarteService(IndicatorService indicators, LocalGovernments register) {
    this.indicators = indicators;
    this.register = register;
  }

  Karte show(String code, LocalDate asOf) {
    LocalGovernment who = register.require(LocalGovernmentCode.of(code));
    Map<String, IndicatorValue> own = byIndicator(indicators.of(code, asOf));
    LocalDate vintage = own.values().stream().map(IndicatorValue::asOf).findFirst().orElse(null);
    Map<String, IndicatorValue> means =
        vintage == null ? Map.of() : byIndicator(indicators.meansOf(code.substring(0, 2), vintage));
    List<KarteIndicator> lines =
        indicators.indicators().stream()
            .map(
                it -> {
                  IndicatorValue value = own.get(it.code());
                  IndicatorValue mean = means.get(it.code());
                  BigDecimal meanValue = mean == null ? null : mean.value();
                  return new KarteIndicator(
                      it.code(),
                      it.axis(),
                      it.nameJa(),
                      it.nameEn(),
                      it.unit(),
                      value == null ? null : value.value(),
                      meanValue,
                      value == null ? "no-data" : value.missing());
                })
            .toList();
    List<AxisScore> axes = Stream.of(Axis.values()).map(axis -> AxisScore.of(axis, lines)).toList();
    return new Karte(code, who.name(), who.prefecture(), vintage, axes, lines);
  }

  private static Map<String, IndicatorValue> byIndicator(List<IndicatorValue> values) {
    Map<String, IndicatorValue> found = new HashMap<>();
    values.forEach(value -> found.put(value.indicator(), value));
    return found;
  }
}
