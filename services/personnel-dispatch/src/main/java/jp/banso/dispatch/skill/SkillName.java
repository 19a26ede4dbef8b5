package jp.banso.dispatch.skill;

/** What a skill is called. */
public record SkillName(String ja, String en) {}
