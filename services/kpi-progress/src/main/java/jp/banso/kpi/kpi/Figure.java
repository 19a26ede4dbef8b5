package jp.banso.kpi.kpi;

import java.math.BigDecimal;

/** How figures go over the wire. */
public final class Figure {

  private Figure() {}

  /** Without the zeros the database pads with: 61.2, not 61.200000; null stays null. */
  public static BigDecimal plain(BigDecimal figure) {
    if (figure == null) {
      return null;
    }
    var stripped = figure.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
