package jp.banso.points.earn;

import java.util.List;

/**
 * Which rule an event earns by, or why none: of the rules for its type the first whose campaign is
 * on that day and whose version of that day suits. Pure: no clock, no database; caps come after.
 */
sealed interface Verdict {

  /** This rule, in the version of the day. */
  record Earns(RuleInForce rule, EarnRuleVersion version) implements Verdict {}

  /** None. */
  record Nothing(EarnReason why) implements Verdict {}

  /**
   * @param rules those for the event's type, in the order they are looked at
   */
  static Verdict of(List<RuleInForce> rules, Happening happening) {
    if (rules.isEmpty()) {
      return new Nothing(EarnReason.NO_RULE);
    }
    var on = rules.stream().filter(rule -> rule.campaign().isOn(happening.day())).toList();
    if (on.isEmpty()) {
      return new Nothing(EarnReason.OUTSIDE_PERIOD);
    }
    return on.stream()
        .map(rule -> new Earns(rule, rule.on(happening.day())))
        .filter(earns -> earns.version().terms().suit(happening))
        .<Verdict>map(earns -> earns)
        .findFirst()
        .orElse(new Nothing(EarnReason.NOT_ELIGIBLE));
  }
}
