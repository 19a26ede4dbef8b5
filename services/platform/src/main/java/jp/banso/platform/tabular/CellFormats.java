package jp.banso.platform.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Turns the numbers of a workbook into the text a reader of the sheet sees: percent, dates, leading
 * zeros.
 */
final class CellFormats {
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");
  private static final Pattern ZEROS = Pattern.compile("0{2,15}");
  private static final MathContext AS_SHOWN = new MathContext(15); // the precision of Excel

  private final boolean from1904;
  private final List<String> formatOfStyle;

  CellFormats(boolean from1904, List<String> formatOfStyle) {
    this.from1904 = from1904;
    this.formatOfStyle = formatOfStyle;
  }

  /**
   * Formats a workbook need not spell out (ECMA-376 part 1, 18.8.30); 27 to 36 and 50 to 58 are the
   * Japanese dates.
   */
  static String builtIn(String id) {
    return switch (id == null ? "" : id) {
      case "9", "10" -> "0%";
      case "14", "15", "16", "17", "27", "28", "29", "30", "31", "34", "35", "36" -> "yyyy/m/d";
      case "50", "51", "52", "53", "54", "55", "56", "57", "58" -> "yyyy/m/d";
      case "18", "19", "20", "21", "32", "33", "45", "46", "47" -> "h:mm:ss";
      case "22" -> "yyyy/m/d h:mm";
      default -> "General";
    };
  }

  String text(String raw, int style) {
    var format = style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : "General";
    var section = format == null ? "" : QUOTED.matcher(format.split(";", 2)[0]).replaceAll("");
    var number = number(raw);
    if (section.contains("%")) {
      return plain(number.movePointRight(2)) + "%";
    }
    if (isDate(section)
        && number.signum() >= 0
        && number.compareTo(BigDecimal.valueOf(2_958_466)) < 0) {
      return dateOrTime(number);
    }
    var text = plain(number);
    return ZEROS.matcher(section).matches() && number.signum() >= 0 && number.scale() <= 0
        ? "0".repeat(Math.max(0, section.length() - text.length())) + text
        : text;
  }

  // No spreadsheet holds more than 1E308; written out, 1E999999999 would fill the memory.
  private static BigDecimal number(String raw) {
    var number = new BigDecimal(raw.strip());
    if (Math.abs((long) number.precision() - number.scale()) > 400 || number.scale() > 1_000) {
      throw new NumberFormatException(raw);
    }
    var shown = number.round(AS_SHOWN).stripTrailingZeros();
    return shown.scale() < 0 ? shown.setScale(0) : shown;
  }

  private static boolean isDate(String section) {
    var letters = section.toLowerCase(Locale.ROOT).replace("general", "").replace("標準", "");
    return letters.chars().anyMatch(c -> "ymdhsge".indexOf(c) >= 0)
        && letters.indexOf("e+") < 0
        && letters.indexOf("e-") < 0;
  }

  private String dateOrTime(BigDecimal serial) {
    var days = serial.setScale(0, RoundingMode.FLOOR);
    var seconds =
        serial
            .subtract(days)
            .multiply(BigDecimal.valueOf(86_400))
            .setScale(0, RoundingMode.HALF_UP);
    if (days.signum() == 0 && !from1904) {
      return seconds.intValueExact() == 86_400
          ? "24:00"
          : LocalTime.ofSecondOfDay(seconds.longValueExact()).toString();
    }
    var moment = day(days.intValueExact()).atStartOfDay().plusSeconds(seconds.longValueExact());
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : moment.toString();
  }

  // Excel believes 1900 had a 29 February: serials up to 60 are one day off
  private LocalDate day(int serial) {
    if (from1904) {
      return LocalDate.of(1904, 1, 1).plusDays(serial);
    }
    return LocalDate.of(1899, 12, serial < 60 ? 31 : 30).plusDays(serial);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
