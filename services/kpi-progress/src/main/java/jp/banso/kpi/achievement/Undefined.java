package jp.banso.kpi.achievement;

/** Why there is no achievement. */
public enum Undefined {
  /** 実績値がない. */
  NO_VALUE,
  /** 目標値がない. */
  NO_TARGET,
  /** 基準値がない: no baseline starts in or before the period. */
  NO_BASELINE,
  /** 目標値と基準値が等しい: there is no way to go. */
  TARGET_EQUALS_BASELINE,
  /**
   * 目標値が望ましい方向と逆: the target is worse than the baseline, so the ratio would reward losing ground.
   */
  TARGET_AGAINST_DIRECTION
}
