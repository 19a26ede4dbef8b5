package jp.banso.points.earn;

import java.util.List;

/**
 * What a rule would have cost.
 *
 * @param events of the rule's type in the period
 * @param notEligible of those, how many no target of the rule fits
 * @param capped of those, how many would have earned less than they are worth, or nothing
 * @param residents who would have earned
 * @param budgetRemaining what is left of the campaign's budget now
 * @param exceedsBudget whether the points are more than that
 * @param days those on which something would have been earned
 */
record SimulationResult(
    int ruleVersion,
    long events,
    long notEligible,
    long capped,
    long residents,
    long points,
    long budgetRemaining,
    boolean exceedsBudget,
    List<SimulationDay> days) {}
