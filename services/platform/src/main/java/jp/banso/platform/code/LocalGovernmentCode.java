package jp.banso.platform.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.regex.Pattern;
import jp.banso.platform.problem.DomainException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * 全国地方公共団体コード: two digits of prefecture, three of municipality and one check digit (JIS X 0401, JIS
 * X 0402). Always text, because leading zeros matter. That the organisation exists is asked of
 * {@link LocalGovernments}.
 *
 * @param code6 six digits with a fitting check digit
 */
@Schema(
    type = SchemaType.STRING,
    pattern = "^[0-9]{6}$",
    description = "全国地方公共団体コード, six digits with check digit; five digits are completed",
    examples = "045055")
public record LocalGovernmentCode(@JsonValue String code6)
    implements Comparable<LocalGovernmentCode> {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{5,6}");
  private static final int PREFECTURES = 47;

  /** Refuses anything but six digits with a fitting check digit. */
  public LocalGovernmentCode {
    if (code6 == null || !DIGITS.matcher(code6).matches() || !isSound(code6)) {
      throw invalid(code6);
    }
  }

  /**
   * Reads five digits (completed with the check digit) or six, full-width digits and surrounding
   * blanks included.
   *
   * @throws DomainException {@link CodeProblem#INVALID_LOCAL_GOVERNMENT_CODE}
   */
  @JsonCreator
  public static LocalGovernmentCode of(String text) {
    if (text == null) {
      throw invalid(null);
    }
    var digits = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    if (!DIGITS.matcher(digits).matches()) {
      throw invalid(text);
    }
    return new LocalGovernmentCode(digits.length() == 5 ? digits + checkDigit(digits) : digits);
  }

  /** The code of the prefecture this organisation lies in; a prefecture answers itself. */
  public LocalGovernmentCode prefecture() {
    return isPrefecture() ? this : of(prefectureNumber() + "000");
  }

  /** JIS X 0401: 01 to 47. */
  public String prefectureNumber() {
    return code6.substring(0, 2);
  }

  public boolean isPrefecture() {
    return code6.startsWith("000", 2);
  }

  /** The five-digit form of e-Stat and JIS, without the check digit. */
  public String code5() {
    return code6.substring(0, 5);
  }

  /**
   * What a claim must start with to reach this organisation: {@code 04} for 宮城県, {@code 045055} for
   * 美里町.
   */
  public String jurisdictionPrefix() {
    return isPrefecture() ? prefectureNumber() : code6;
  }

  @Override
  public int compareTo(LocalGovernmentCode other) {
    return code6.compareTo(other.code6);
  }

  @Override
  public String toString() {
    return code6;
  }

  private static boolean isSound(String code) {
    var prefecture = Integer.parseInt(code.substring(0, 2));
    return code.length() == 6
        && prefecture >= 1
        && prefecture <= PREFECTURES
        && code.charAt(5) - '0' == checkDigit(code);
  }

  // 総務省 全国地方公共団体コード仕様: weights 6 to 2; the last digit of 11 minus the remainder by 11
  private static int checkDigit(String code) {
    var sum = 0;
    for (var i = 0; i < 5; i++) {
      sum += (code.charAt(i) - '0') * (6 - i);
    }
    return (11 - sum % 11) % 10;
  }

  private static DomainException invalid(String text) {
    return new DomainException(
        CodeProblem.INVALID_LOCAL_GOVERNMENT_CODE, String.valueOf(text).strip());
  }
}
