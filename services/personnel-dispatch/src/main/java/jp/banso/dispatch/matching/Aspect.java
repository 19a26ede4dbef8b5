package jp.banso.dispatch.matching;

/** The factors of the score. */
enum Aspect {
  SKILL_FIT("スキル適合", "Skill fit"),
  AVAILABILITY("稼働余力", "Availability"),
  LOCATION("所在地", "Location"),
  CONTINUITY("継続性", "Continuity");

  private final Words words;

  Aspect(String ja, String en) {
    words = new Words(ja, en);
  }

  Words words() {
    return words;
  }
}
