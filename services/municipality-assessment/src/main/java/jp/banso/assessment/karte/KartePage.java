package jp.banso.assessment.karte;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of this feature. */
@CheckedTemplate(basePath = "karte")
final class KartePage {

  private KartePage() {}

  static native TemplateInstance radar(Radar radar);

  static native TemplateInstance page(Karte karte, KarteLines lines, Radar radar, KarteWords words);
}
