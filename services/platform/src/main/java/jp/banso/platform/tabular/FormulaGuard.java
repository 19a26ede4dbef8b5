package jp.banso.platform.tabular;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running text that someone else typed, as OWASP advises on CSV injection.
 */
final class FormulaGuard {
  private static final String TRIGGERS = "=+-@\t\r\n＝＋－＠";
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9,]*(?:\\.[0-9]+)?[%％]?");

  private FormulaGuard() {}

  static String add(String text) {
    return isRisky(text) ? "'" + text : text;
  }

  /**
   * Takes back what {@link #add} put in front, so that a file that was written here reads as it
   * was.
   */
  static String remove(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && isRisky(cell.substring(1))
        ? cell.substring(1)
        : cell;
  }

  private static boolean isRisky(String text) {
    return !text.isEmpty()
        && TRIGGERS.indexOf(text.charAt(0)) >= 0
        && !NUMBER.matcher(text).matches();
  }
}
