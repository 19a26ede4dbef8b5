package jp.banso.assessment.indicator;

import java.math.BigDecimal;
import java.text.Normalizer;

/**
 * A cell of the dashboard table: 実施 is 1, 未実施 is 0, {@code 20%} and {@code 20} are 20. 調査無し is not
 * 未実施: the eight municipalities were not asked.
 *
 * @param missing why there is no value: {@code not-surveyed} (調査無し), {@code undefined} (a bare %: 0
 *     of 0), {@code empty}; null where there is one
 */
record Reading(BigDecimal value, String missing) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * @param unit the indicator's: yes-no, percent or count
   */
  static Reading of(String cell, String unit) {
    String text = Normalizer.normalize(cell.strip(), Normalizer.Form.NFKC);
    return switch (text) {
      case "調査無し" -> new Reading(null, "not-surveyed");
      case "%" -> new Reading(null, "undefined");
      case "" -> new Reading(null, "empty");
      default -> new Reading(unit.equals("yes-no") ? yesNo(text) : number(text, unit), null);
    };
  }

  private static BigDecimal yesNo(String text) {
    return switch (text) {
      case "実施" -> BigDecimal.ONE;
      case "未実施" -> BigDecimal.ZERO;
      default -> throw IndicatorProblem.DASHBOARD_VALUE_NOT_READABLE.with(text);
    };
  }

  private static BigDecimal number(String text, String unit) {
    boolean percent = unit.equals("percent");
    String digits = percent && text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
    if (digits.matches(percent ? "[0-9]{1,3}(\\.[0-9]{1,2})?" : "[0-9]{1,6}")) {
      var number = new BigDecimal(digits);
      if (!percent || number.compareTo(HUNDRED) <= 0) {
        return number;
      }
    }
    throw IndicatorProblem.DASHBOARD_VALUE_NOT_READABLE.with(text);
  }
}
