package jp.banso.dispatch.skill;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A standard in one version. */
@Entity
class SkillFramework {

  @Id private String id;
  private String standard;
  private String version;
  private String nameJa;
  private String nameEn;
  private String issuerJa;
  private String issuerEn;

  protected SkillFramework() {}

  SkillFrameworkRow row() {
    return new SkillFrameworkRow(id, standard, version, nameJa, nameEn, issuerJa, issuerEn);
  }
}
