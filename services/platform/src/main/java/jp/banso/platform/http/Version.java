package jp.banso.platform.http;

import jp.banso.platform.problem.DomainException;
import jp.banso.platform.problem.PlatformProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The version a caller saw, as {@code If-Match} says it: {@code "3"}. */
@Schema(implementation = String.class, examples = "\"3\"")
public record Version(long value) {

  public static Version fromString(String header) {
    String digits = header.strip().replaceFirst("^W/", "").replaceAll("^\"|\"$", "");
    if (!digits.matches("[0-9]{1,18}")) {
      throw new DomainException(PlatformProblem.MALFORMED_REQUEST);
    }
    return new Version(Long.parseLong(digits));
  }

  /** Refuses with 412 where somebody else was faster. */
  public void requireMatches(long actual) {
    if (value != actual) {
      throw new DomainException(PlatformProblem.STALE_VERSION);
    }
  }

  static String tag(long version) {
    return "\"" + version + "\"";
  }
}
