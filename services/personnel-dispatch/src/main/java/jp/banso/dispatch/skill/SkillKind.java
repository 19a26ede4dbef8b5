package jp.banso.dispatch.skill;

/** What a code stands for: 人材類型, ロール or 区分. */
enum SkillKind {
  TYPE,
  ROLE,
  TIER
}
