package jp.banso.dispatch.matching;

/** What nobody may break, however well they fit. */
enum Constraint {
  REQUIRED_SKILL_MISSING,
  SKILL_LEVEL_TOO_LOW,
  CONTRACT_PERIOD,
  CAPACITY,
  UNAVAILABLE,
  CONFLICT_OF_INTEREST,
  MODE
}
