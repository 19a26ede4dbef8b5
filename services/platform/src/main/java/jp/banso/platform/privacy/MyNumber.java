package jp.banso.platform.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 個人番号 (マイナンバー): recognises one in text, so that it can be refused. Never keeps or repeats it. */
public final class MyNumber {
  private static final int LENGTH = 12;
  private static final int MOST_SEPARATORS = 3;
  private static final int UUID_LENGTH = 36;

  // Digits of an identifier are nobody's number: a UUID, a long hexadecimal hash.
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(?i)(?<![0-9a-z])(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
              + "|(?=[0-9]*[a-f])[0-9a-f]{32,128})(?![0-9a-z])");

  private MyNumber() {}

  /**
   * Whether these are exactly twelve ASCII digits with the check digit of 番号法の規定による通知カード等に関する省令 5条.
   */
  public static boolean isValid(String digits) {
    if (digits.length() != LENGTH) {
      return false;
    }
    var sum = 0;
    for (var n = 1; n < LENGTH; n++) {
      var digit = digits.charAt(LENGTH - 1 - n) - '0';
      sum += digit * (n <= 6 ? n + 1 : n - 5);
    }
    var remainder = sum % 11;
    return digits.charAt(LENGTH - 1) - '0' == (remainder <= 1 ? 0 : 11 - remainder);
  }

  /**
   * Whether the text holds twelve digits with a fitting check digit, full-width or grouped by
   * blanks or hyphens included. Twelve digits inside a longer run, and identifiers such as a UUID,
   * do not count.
   */
  public static boolean appearsIn(CharSequence text) {
    // Nearly every text of a request: told apart without the expression, which costs ten times more
    if (text == null || hasTooFewDigits(text) || isUuid(text)) {
      return false;
    }
    for (var chain : chains(IDENTIFIER.matcher(text).replaceAll("*"))) {
      if (holdsOne(chain)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasTooFewDigits(CharSequence text) {
    var digits = 0;
    for (var i = 0; i < text.length() && digits < LENGTH; i++) {
      if (Character.digit(text.charAt(i), 10) >= 0) {
        digits++;
      }
    }
    return digits < LENGTH;
  }

  private static boolean isUuid(CharSequence text) {
    if (text.length() != UUID_LENGTH) {
      return false;
    }
    for (var i = 0; i < UUID_LENGTH; i++) {
      var c = text.charAt(i);
      var hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      if (hyphen ? c != '-' : c > 'f' || Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Runs of digits that stand next to each other, with at most three separators between two of
   * them.
   */
  private static List<List<Run>> chains(String text) {
    var chains = new ArrayList<List<Run>>();
    var end = Integer.MIN_VALUE;
    for (var i = 0; i < text.length(); i++) {
      if (Character.digit(text.charAt(i), 10) < 0) {
        continue;
      }
      var run = Run.at(text, i);
      if (chains.isEmpty() || !joined(text, end, i)) {
        chains.add(new ArrayList<>());
      }
      chains.getLast().add(run);
      end = i + run.digits().length();
      i = end - 1;
    }
    return chains;
  }

  private static boolean joined(String text, int from, int to) {
    return from >= 0
        && to - from <= MOST_SEPARATORS
        && text.substring(from, to).chars().allMatch(MyNumber::separates);
  }

  private static boolean separates(int c) {
    return Character.isSpaceChar(c) || c == '\t' || "-‐‑‒–—―−－ーｰ".indexOf(c) >= 0;
  }

  private static boolean holdsOne(List<Run> chain) {
    if (chain.stream().anyMatch(run -> !run.fraction() && isValid(run.digits()))) {
      return true;
    }
    // a chain of more or fewer digits is a card, a telephone or a time, not a grouped number
    var digits = String.join("", chain.stream().map(Run::digits).toList());
    return chain.size() > 1 && isGrouped(chain) && isValid(digits);
  }

  // 4-4-4 as on the card, any other equal groups, or groups of three and more; dates such as
  // 2025-08-31 12 are neither
  private static boolean isGrouped(List<Run> chain) {
    var first = chain.getFirst().digits().length();
    return chain.stream().allMatch(run -> run.digits().length() == first)
        || chain.stream().allMatch(run -> run.digits().length() >= 3);
  }

  private record Run(String digits, boolean fraction) {
    static Run at(String text, int start) {
      var digits = new StringBuilder();
      for (var i = start; i < text.length() && Character.digit(text.charAt(i), 10) >= 0; i++) {
        digits.append(Character.digit(text.charAt(i), 10));
      }
      var fraction =
          start >= 2
              && text.charAt(start - 1) == '.'
              && Character.digit(text.charAt(start - 2), 10) >= 0;
      return new Run(digits.toString(), fraction);
    }
  }
}
