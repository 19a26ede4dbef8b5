package jp.banso.platform.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Pattern;
import jp.banso.platform.problem.DomainException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * 会計年度: 1 April to 31 March (地方自治法 208条1項), counted in Asia/Tokyo. On the wire it is the western
 * year it starts in.
 *
 * @param year western year of its 1 April
 */
@Schema(type = SchemaType.INTEGER, description = "会計年度: the year of its 1 April", examples = "2025")
public record FiscalYear(@JsonValue int year) implements Comparable<FiscalYear> {
  private static final Pattern WESTERN = Pattern.compile("(?:FY)?(\\d{4})(?:年度)?");
  private static final Pattern JAPANESE =
      Pattern.compile("(明治|大正|昭和|平成|令和|[MTSHR])(元|\\d{1,2})(?:年度)?");

  @JsonCreator
  public static FiscalYear of(int year) {
    return new FiscalYear(year);
  }

  /** Refuses years this calendar knows nothing of. */
  public FiscalYear {
    if (year < 1873 || year > 9998) {
      throw new DomainException(TimeProblem.INVALID_FISCAL_YEAR, Integer.toString(year));
    }
  }

  public static FiscalYear containing(LocalDate day) {
    return new FiscalYear(
        day.getMonthValue() >= Month.APRIL.getValue() ? day.getYear() : day.getYear() - 1);
  }

  /** The year an instant falls in, by the calendar of Asia/Tokyo. */
  public static FiscalYear containing(Instant instant) {
    return containing(JapanTime.dayOf(instant));
  }

  /**
   * Reads 2025, FY2025, 2025年度, 令和7年度, 令和元年度, 平成31年度 and R7, full-width characters included.
   *
   * @throws DomainException {@link TimeProblem#INVALID_FISCAL_YEAR}
   */
  public static FiscalYear parse(String text) {
    var plain = text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    var western = WESTERN.matcher(plain);
    if (western.matches()) {
      return new FiscalYear(Integer.parseInt(western.group(1)));
    }
    var japanese = JAPANESE.matcher(plain);
    if (japanese.matches()) {
      var year = Wareki.year(japanese.group(2));
      // 平成31年度 and 令和元年度 both name the year from 1 April 2019; no other pair overlaps
      var named = Wareki.westernYear(japanese.group(1), year).map(FiscalYear::new);
      if (named.filter(each -> each.isCalled(japanese.group(1), year)).isPresent()) {
        return named.get();
      }
    }
    throw new DomainException(TimeProblem.INVALID_FISCAL_YEAR, plain);
  }

  public LocalDate starts() {
    return LocalDate.of(year, Month.APRIL, 1);
  }

  /** Its last day. */
  public LocalDate ends() {
    return LocalDate.of(year + 1, Month.MARCH, 31);
  }

  public boolean contains(LocalDate day) {
    return containing(day).equals(this);
  }

  public FiscalYear next() {
    return new FiscalYear(year + 1);
  }

  public FiscalYear previous() {
    return new FiscalYear(year - 1);
  }

  /** FY2025. */
  public String label() {
    return "FY" + year;
  }

  /** 令和7年度; the year from 1 April 2019 is 令和元年度 (改元に伴う元号による年表示の取扱い, 2019-04-01). */
  public String wareki() {
    return year == 2019 ? "令和元年度" : Wareki.year(starts()) + "度";
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(year, other.year);
  }

  private boolean isCalled(String era, int yearOfEra) {
    return Wareki.isYearOn(era, yearOfEra, starts())
        || year == 2019 && Wareki.isYearOn(era, yearOfEra, starts().plusMonths(1));
  }
}
