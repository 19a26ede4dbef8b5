package jp.banso.points.penetration;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import jp.banso.platform.tabular.Column;
import jp.banso.platform.tabular.Row;
import jp.banso.points.wallet.AgeBand;

/** One line of an upload. */
record PopulationLine(String code, LocalDate day, String band, Long persons) {
  static final Column CODE = Column.required("団体コード", "municipality", "全国地方公共団体コード");
  static final Column DAY = Column.required("基準日", "day", "年月日");
  static final Column BAND = Column.required("年齢階級", "ageBand", "年齢");
  static final Column PERSONS = Column.required("人口", "persons", "人数");
  static final List<Column> COLUMNS = List.of(CODE, DAY, BAND, PERSONS);
  private static final int LONGEST_BAND = 20;

  static PopulationLine of(Row row) {
    var code = row.localGovernment(CODE);
    var day = row.date(DAY);
    var band = band(row);
    var persons = row.wholeNumber(PERSONS);
    if (persons != null && persons < 0) {
      row.refuse(PERSONS, PopulationProblem.POPULATION_NEGATIVE, persons);
    }
    return new PopulationLine(code == null ? null : code.code6(), day, band, persons);
  }

  // As offices write it: ６５～７４歳, 75歳以上
  private static String band(Row row) {
    var text = row.text(BAND, LONGEST_BAND);
    if (text == null) {
      return null;
    }
    var band =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("[\\s歳才]", "")
            .replaceAll("[~〜～‐‑–—−]|から", "-")
            .replaceAll("(以上|-)$", "+");
    if (!band.matches(AgeBand.PATTERN)) {
      row.refuse(BAND, PopulationProblem.AGE_BAND_INVALID, text);
    }
    return band;
  }

  /** What there is one figure of. */
  List<Object> key() {
    return List.of(code, day, band);
  }
}
