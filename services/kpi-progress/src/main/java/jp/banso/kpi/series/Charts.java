package jp.banso.kpi.series;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of this feature. */
@CheckedTemplate(basePath = "")
class Charts {

  private Charts() {}

  static native TemplateInstance series(LineChart chart, ChartWords words);
}
