package jp.banso.points.indicator;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What is asked for: a measure of all programmes of each issuer, or of one programme.
 *
 * @param program or null for all
 */
record Indicator(String code, Measure measure, UUID program) {
  private static final Pattern CODE =
      Pattern.compile("([a-z.-]{1,40})(?::([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))?");

  static Indicator of(String code) {
    var match = CODE.matcher(code);
    if (!match.matches()) {
      throw IndicatorProblem.INDICATOR_UNKNOWN.with(code);
    }
    var measure =
        Measure.called(match.group(1))
            .orElseThrow(() -> IndicatorProblem.INDICATOR_UNKNOWN.with(code));
    return new Indicator(
        code, measure, match.group(2) == null ? null : UUID.fromString(match.group(2)));
  }
}
