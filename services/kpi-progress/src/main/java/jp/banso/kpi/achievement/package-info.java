/**
 * Achievement (達成率): how far a value has come from the baseline to the target. One formula for both
 * directions, because the sign of the distance carries it: (value - baseline) / (target -
 * baseline), four decimals, HALF_UP. It may exceed 1 and may be negative.
 */
package jp.banso.kpi.achievement;
