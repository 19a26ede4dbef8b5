package jp.banso.dispatch.matching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.banso.dispatch.request.SupportRequestView;
import jp.banso.dispatch.skill.AskedSkill;
import jp.banso.dispatch.skill.HeldSkill;
import jp.banso.dispatch.skill.SkillKey;
import jp.banso.dispatch.specialist.SpecialistView;

/**
 * スキル適合. A required skill below its level refuses. The factor is the weighted mean over the asked
 * skills of min(held / asked level, 1); a required one weighs 2, a wanted one 1. Nothing asked: 1.
 */
record SkillFit(Map<SkillKey, Integer> held, List<AskedSkill> asked) {

  private static final int WEIGHT_REQUIRED = 2;

  static SkillFit of(SupportRequestView request, SpecialistView specialist) {
    var held = new HashMap<SkillKey, Integer>();
    for (HeldSkill skill : specialist.skills()) {
      held.merge(skill.key(), skill.level(), Math::max);
    }
    return new SkillFit(held, request.skills());
  }

  List<Refusal> refusals() {
    var refusals = new ArrayList<Refusal>();
    for (var skill : asked) {
      var level = held.getOrDefault(skill.key(), 0);
      if (skill.required() && level < skill.minLevel()) {
        refusals.add(refusal(skill, level));
      }
    }
    return refusals;
  }

  Factor factor() {
    var weights = 0;
    var met = 0;
    var sum = BigDecimal.ZERO;
    for (var skill : asked) {
      var weight = skill.required() ? WEIGHT_REQUIRED : 1;
      var level = Math.min(held.getOrDefault(skill.key(), 0), skill.minLevel());
      weights += weight;
      met += level == skill.minLevel() ? 1 : 0;
      sum =
          sum.add(
              BigDecimal.valueOf((long) weight * level)
                  .divide(BigDecimal.valueOf(skill.minLevel()), java.math.MathContext.DECIMAL64));
    }
    var figures =
        List.of(
            NamedFigure.of("asked", asked.size(), "skills"), NamedFigure.of("met", met, "skills"));
    if (asked.isEmpty()) {
      return new Factor(
          Aspect.SKILL_FIT,
          Numbers.ONE,
          new Words(
              "求めるスキルの指定がないため、差を付けません", "No skill was asked for, so this makes no difference"),
          figures);
    }
    return new Factor(
        Aspect.SKILL_FIT,
        Numbers.ratio(sum, BigDecimal.valueOf(weights)),
        new Words(
            "求めるスキル%d件のうち%d件を、求めるレベルで満たしています".formatted(asked.size(), met),
            "Meets %d of %d asked skills at the asked level".formatted(met, asked.size())),
        figures);
  }

  private static Refusal refusal(AskedSkill skill, int level) {
    var figures =
        List.of(
            NamedFigure.of("askedLevel", skill.minLevel(), "level"),
            NamedFigure.of("heldLevel", level, "level"));
    return level == 0
        ? new Refusal(
            Constraint.REQUIRED_SKILL_MISSING,
            new Words(
                "必須スキル %s がありません".formatted(skill.key()),
                "Lacks the required skill %s".formatted(skill.key())),
            figures)
        : new Refusal(
            Constraint.SKILL_LEVEL_TOO_LOW,
            new Words(
                "必須スキル %s はレベル%dで、求めるレベル%dに届きません".formatted(skill.key(), level, skill.minLevel()),
                "Required skill %s is at level %d, below %d"
                    .formatted(skill.key(), level, skill.minLevel())),
            figures);
  }
}
