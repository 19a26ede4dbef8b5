package jp.banso.dispatch.skill;

/** A skill's identity: its code within a framework of a version. */
public record SkillKey(String framework, String code) {

  @Override
  public String toString() {
    return framework + "/" + code;
  }
}
