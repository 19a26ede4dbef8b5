package jp.banso.dispatch.skill;

/**
 * How well a skill is mastered. Banso's own scale: the frameworks define roles and items, not the
 * levels of a person.
 */
enum SkillLevel {
  KNOWS(1, "基礎知識がある。指示を受けて作業できる", "Knows the basics; works under instruction"),
  PRACTISES(2, "定型的な業務を一人で遂行できる", "Does routine work alone"),
  LEADS(3, "複雑な業務を主導し、他者を指導できる", "Leads complex work and guides others"),
  SHAPES(4, "団体全体の方針を設計し、組織を変えられる", "Designs an organisation's policy and changes it");

  private final int level;
  private final String ja;
  private final String en;

  SkillLevel(int level, String ja, String en) {
    this.level = level;
    this.ja = ja;
    this.en = en;
  }

  SkillLevelRow row() {
    return new SkillLevelRow(level, ja, en);
  }
}
