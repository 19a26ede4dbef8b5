package jp.banso.platform.tabular;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.problem.ProblemType;
import jp.banso.platform.time.JapaneseDate;

/**
 * One row of an import. The methods answer null for an empty optional cell and for a faulty one; a
 * fault is noted, so a row tells all of its problems at once, and a row with problems is never
 * saved.
 */
public final class Row {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?");
  private static final int LONGEST_NUMBER = 40;

  private final int number;
  private final Function<Column, String> cells;
  private final RowTexts texts;
  private final List<RowProblem> problems = new ArrayList<>();

  Row(int number, Function<Column, String> cells, RowTexts texts) {
    this.number = number;
    this.cells = cells;
    this.texts = texts;
  }

  /** Row of the file, counted from 1 as Excel does. */
  public int number() {
    return number;
  }

  /** The text as given, ends stripped, of at most that many characters (code points). */
  public String text(Column column, int longest) {
    return read(
        column,
        text -> {
          if (text.codePointCount(0, text.length()) > longest) {
            throw new DomainException(TabularProblem.VALUE_TOO_LONG, longest);
          }
          return text;
        });
  }

  /**
   * 全国地方公共団体コード of five or six digits; a workbook may have taken the leading zero of a five-digit
   * one.
   */
  public LocalGovernmentCode localGovernment(Column column) {
    return checked(column, TabularProblem.VALUE_NOT_A_CODE, LocalGovernmentCode::of);
  }

  /** A date in any form of {@link JapaneseDate}. */
  public LocalDate date(Column column) {
    return checked(column, TabularProblem.VALUE_NOT_A_DATE, JapaneseDate::parse);
  }

  /**
   * A decimal number; full-width digits, thousands separators and a percent sign (the number before
   * it) are understood.
   */
  public BigDecimal number(Column column) {
    return checked(column, TabularProblem.VALUE_NOT_A_NUMBER, Row::decimal);
  }

  public Long wholeNumber(Column column) {
    return checked(
        column, TabularProblem.VALUE_NOT_A_WHOLE_NUMBER, text -> decimal(text).longValueExact());
  }

  /** One of the words, e.g. 実施 or 未実施; width and blanks do not matter. */
  public <T> T oneOf(Column column, Map<String, T> words) {
    return read(
        column,
        text ->
            words.entrySet().stream()
                .filter(each -> fold(each.getKey()).equals(fold(text)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(
                    () ->
                        new DomainException(
                            TabularProblem.VALUE_NOT_ALLOWED,
                            text,
                            String.join(", ", words.keySet().stream().sorted().toList()))));
  }

  /** Notes a problem the feature itself found. */
  public void refuse(Column column, ProblemType type, Object... args) {
    problems.add(
        new RowProblem(
            number, column == null ? null : column.name(), type.slug(), texts.detail(type, args)));
  }

  List<RowProblem> problems() {
    return problems;
  }

  private <T> T checked(Column column, ProblemType otherwise, Function<String, T> parse) {
    return read(
        column,
        text -> {
          try {
            return parse.apply(text);
          } catch (DomainException | ArithmeticException e) {
            throw new DomainException(otherwise, text);
          }
        });
  }

  private <T> T read(Column column, Function<String, T> parse) {
    var text = cells.apply(column).strip();
    if (text.isEmpty()) {
      if (column.required()) {
        refuse(column, TabularProblem.VALUE_MISSING);
      }
      return null;
    }
    try {
      return parse.apply(text);
    } catch (DomainException e) {
      refuse(column, e.type(), e.args());
      return null;
    }
  }

  private static BigDecimal decimal(String text) {
    var plain = fold(text).replace("−", "-").replaceFirst("%$", "");
    if (plain.length() > LONGEST_NUMBER || !NUMBER.matcher(plain).matches()) {
      throw new ArithmeticException(plain);
    }
    return new BigDecimal(plain.replace(",", ""));
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
