package jp.banso.catalog.dcat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.banso.catalog.asset.Refresh;
import jp.banso.catalog.publication.PublishedDataset;
import jp.banso.catalog.publication.PublishedFile;
import jp.banso.platform.time.JapanTime;

/** A published dataset as a page that needs no script and prints on one A4. */
record DatasetPage(PublishedDataset dataset, String publisher, String publicUrl) {

  private static final BigDecimal KILO = BigDecimal.valueOf(1024);

  String html(Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    var files = dataset.files().stream().map(Line::of).toList();
    var schema = new RawString(new SchemaOrg(dataset, publisher, publicUrl).json());
    return Templates.page(this, files, schema, english).render();
  }

  public String title(boolean english) {
    return english && dataset.titleEn() != null ? dataset.titleEn() : dataset.title();
  }

  /** The language of the title, which a reader's voice needs to know. */
  public String titleLanguage(boolean english) {
    return english && dataset.titleEn() != null ? "en" : "ja";
  }

  public String refresh(boolean english) {
    return refresh(dataset.refresh(), english);
  }

  public String period() {
    return day(dataset.periodFrom()) + " – " + day(dataset.periodTo());
  }

  public LocalDate day(Instant moment) {
    return moment.atZone(JapanTime.ZONE).toLocalDate();
  }

  private static String day(LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static String refresh(Refresh refresh, boolean english) {
    return switch (refresh) {
      case DAILY -> english ? "Daily" : "毎日";
      case WEEKLY -> english ? "Weekly" : "毎週";
      case MONTHLY -> english ? "Monthly" : "毎月";
      case QUARTERLY -> english ? "Quarterly" : "四半期ごと";
      case ANNUAL -> english ? "Yearly" : "毎年";
      case IRREG -> english ? "Irregularly" : "不定期";
      case NEVER -> english ? "Not updated" : "更新なし";
    };
  }

  /** A file in the table of files. */
  record Line(String title, String format, String size, String url, boolean elsewhere) {
    static Line of(PublishedFile file) {
      String size = file.byteSize() == null ? "–" : size(file.byteSize());
      return new Line(file.title(), file.format(), size, file.url(), !file.keptHere());
    }

    private static String size(long bytes) {
      var amount = BigDecimal.valueOf(bytes);
      for (String unit : List.of("B", "KB", "MB")) {
        if (amount.compareTo(KILO) < 0) {
          return amount.stripTrailingZeros().toPlainString() + " " + unit;
        }
        amount = amount.divide(KILO, 1, RoundingMode.HALF_UP);
      }
      return amount.toPlainString() + " GB";
    }
  }

  @CheckedTemplate(basePath = "dataset")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(
        DatasetPage page, List<Line> files, RawString schema, boolean english);
  }
}
