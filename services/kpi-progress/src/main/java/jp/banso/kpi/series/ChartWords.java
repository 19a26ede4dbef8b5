package jp.banso.kpi.series;

/** The words on a chart. */
record ChartWords(
    String language, String value, String target, String period, String unit, String none) {

  static final ChartWords JAPANESE = new ChartWords("ja", "実績値", "目標値", "期間", "単位", "データがありません");
  static final ChartWords ENGLISH =
      new ChartWords("en", "Value", "Target", "Period", "Unit", "No data");
}
