package jp.banso.kpi.period;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.banso.platform.problem.DomainException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A period with a name.
 *
 * @param label as it goes over the wire; sorts by time within one frequency
 */
@Schema(
    name = "Period",
    type = SchemaType.STRING,
    pattern = "^(FY[0-9]{4}|[0-9]{4}-Q[1-4]|[0-9]{4}-[0-9]{2})$",
    description =
        "FY2025 (会計年度, April 2025 to March 2026), 2025-Q1 (first quarter of FY2025, April to June)"
            + " or 2025-08",
    examples = "FY2025")
public record Period(@JsonValue String label, Frequency frequency, LocalDate start) {

  private static final Pattern YEAR = Pattern.compile("FY(\\d{4})");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");

  /**
   * Reads a label; full-width characters and small letters are understood.
   *
   * @throws DomainException {@link PeriodProblem#INVALID_PERIOD}
   */
  @JsonCreator
  public static Period of(String text) {
    var label = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC).strip();
    label = label.toUpperCase(Locale.ROOT);
    var year = YEAR.matcher(label);
    if (year.matches()) {
      return period(label, Frequency.YEARLY, year.group(1), Month.APRIL.getValue());
    }
    var quarter = QUARTER.matcher(label);
    if (quarter.matches()) {
      var months = 3 * (Integer.parseInt(quarter.group(2)) - 1);
      var first = period(label, Frequency.QUARTERLY, quarter.group(1), Month.APRIL.getValue());
      return new Period(label, Frequency.QUARTERLY, first.start().plusMonths(months));
    }
    var month = MONTH.matcher(label);
    if (month.matches()) {
      return period(label, Frequency.MONTHLY, month.group(1), Integer.parseInt(month.group(2)));
    }
    throw new DomainException(PeriodProblem.INVALID_PERIOD, label);
  }

  /** For path and query parameters, by the naming rule of JAX-RS. */
  public static Period fromString(String text) {
    return of(text);
  }

  /**
   * Refuses a period of another length than the KPI is measured in.
   *
   * @throws DomainException {@link PeriodProblem#PERIOD_DOES_NOT_FIT}
   */
  public Period require(Frequency wanted) {
    if (frequency != wanted) {
      throw new DomainException(PeriodProblem.PERIOD_DOES_NOT_FIT, label, wanted);
    }
    return this;
  }

  /** Its last day. */
  public LocalDate end() {
    return frequency.endOf(start);
  }

  /** The one of the same length that follows. */
  public Period next() {
    return frequency.containing(end().plusDays(1));
  }

  @Override
  public String toString() {
    return label;
  }

  private static Period period(String label, Frequency frequency, String year, int month) {
    var number = Integer.parseInt(year);
    if (number < 1900 || number > 2999) {
      throw new DomainException(PeriodProblem.INVALID_PERIOD, label);
    }
    return new Period(label, frequency, YearMonth.of(number, month).atDay(1));
  }
}
