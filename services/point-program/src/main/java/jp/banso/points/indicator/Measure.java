package jp.banso.points.indicator;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** An indicator this service knows, by its code. */
enum Measure {
  ISSUED("points.issued", "points", Counted::issued),
  USED("points.used", "points", Counted::used),
  EXPIRED("points.expired", "points", Counted::expired),
  ACTIVE_WALLETS("points.active-wallets", "persons", Counted::active),
  USERS("points.users", "persons", Counted::users),
  /** 利用率. */
  USE_RATE("points.use-rate", "percent", Counted::used),
  /** 失効率. */
  BREAKAGE_RATE("points.breakage-rate", "percent", Counted::expired);

  private final String code;
  private final String unit;
  private final Function<Counted, Counted.Figure> figure;

  Measure(String code, String unit, Function<Counted, Counted.Figure> figure) {
    this.code = code;
    this.unit = unit;
    this.figure = figure;
  }

  static Optional<Measure> called(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  String unit() {
    return unit;
  }

  boolean isRate() {
    return unit.equals("percent");
  }

  Counted.Figure figure(Counted count) {
    return figure.apply(count);
  }
}
