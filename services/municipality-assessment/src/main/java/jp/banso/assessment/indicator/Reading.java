package jp.banso.assessment.indicator;

import java.math.BigDecimal;
import jp.banso.platform.problem.DomainException;

/**
 * A cell of the dashboard table: 実施 is 1, 未実施 is 0, {@code 20%} and {@code 20} are 20.
 *
 * @param missing why there is no value: {@code not-surveyed} (調査無し), {@code undefined} (a bare %: 0
 *     of 0), {@code empty}; null where there is one
 */
record Reading(BigDecimal value, String missing) {

  static Reading of(String cell) {
    String text = cell.strip();
    return switch (text) {
      case "実施" -> new Reading(BigDecimal.ONE, null);
      case "未実施" -> new Reading(BigDecimal.ZERO, null);
      case "調査無し" -> new Reading(null, "not-surveyed");
      case "%" -> new Reading(null, "undefined");
      case "" -> new Reading(null, "empty");
      default -> number(text);
    };
  }

  private static Reading number(String text) {
    String digits = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
    if (!digits.matches("[0-9]{1,6}(\\.[0-9]{1,2})?")) {
      throw new DomainException(IndicatorProblem.DASHBOARD_VALUE_NOT_READABLE, text);
    }
    return new Reading(new BigDecimal(digits), null);
  }
}
