package jp.banso.points.law;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;

/** The report on one A4. */
final class LegalPage {
  private final LegalReport report;
  private final Locale locale;

  LegalPage(LegalReport report, Locale locale) {
    this.report = report;
    this.locale = locale;
  }

  @CheckedTemplate(basePath = "law")
  static class Templates {
    static native TemplateInstance report(LegalPage page);
  }

  String html() {
    return Templates.report(this).setLocale(locale).render();
  }

  public List<PrintedFigure> lines() {
    return report.figures().stream().map(this::line).toList();
  }

  private PrintedFigure line(LegalFigure it) {
    return new PrintedFigure(it.name(), applies(it), value(it), it.rule(), it.article());
  }

  private String value(LegalFigure it) {
    if (it.amount() != null) {
      return String.format(Locale.ROOT, text("%,d円", "¥%,d"), it.amount());
    }
    return it.day() == null ? text("－", "–") : it.day().toString();
  }

  String applies(LegalFigure it) {
    return it.applies() ? text("適用", "Applies") : text("対象外", "No");
  }

  List<String> headings() {
    return locale.equals(Locale.ENGLISH)
        ? List.of("Item", "Applies", "Amount (yen)", "Day", "Rule", "Article")
        : List.of("項目", "適用", "金額（円）", "期日", "規則", "条文");
  }

  public String heading(int column) {
    return headings().get(column);
  }

  public String valueHeading() {
    return text("金額・期日", "Amount or day");
  }

  public String title() {
    return text("基準日報告（資金決済法）", "Report on the base date (Payment Services Act)");
  }

  public String programme() {
    return text("ポイント事業", "Programme");
  }

  public String standing() {
    return text("発行者の区分", "Standing of the issuer");
  }

  public String baseDate() {
    return text("基準日", "Base date");
  }

  public String issuer() {
    return text("発行者コード", "Issuer");
  }

  public String hint() {
    return text(
        "制度の整理を助ける資料であり、届出書・報告書そのものではありません。提出前に所管財務局の様式と現行法令を確認してください。",
        "An aid, not the filing itself: check the form of the Local Finance Bureau and the law in force before you file.");
  }

  public String language() {
    return text("ja", "en");
  }

  public LegalReport report() {
    return report;
  }

  private String text(String ja, String en) {
    return new Text(ja, en).in(locale);
  }
}
