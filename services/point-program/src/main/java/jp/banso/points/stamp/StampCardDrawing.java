package jp.banso.points.stamp;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Lays a card out: five circles in a row, a stamp in those that are filled. Lengths are in the
 * units of the picture.
 */
final class StampCardDrawing {
  private static final int IN_A_ROW = 5;
  private static final int STEP = 116;
  private static final int LEFT = 88;
  private static final int TOP = 204;
  private static final int SMALLEST_NAME = 18;
  private static final int SMALLEST_PROGRAM = 14;
  private static final int PAST_LINE = 28;

  private final StampCardView card;
  private final Locale locale;
  private final boolean japanese;

  StampCardDrawing(StampCardView card, Locale locale) {
    this.card = card;
    this.locale = locale;
    this.japanese = Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
  }

  /**
   * One circle; the day it was stamped, or null. A stamp leans a little, each a little differently,
   * as by hand.
   */
  record Circle(int number, int x, int y, String day, int lean) {}

  @CheckedTemplate(basePath = "stamp")
  static class Templates {
    static native TemplateInstance card(StampCardDrawing drawing);

    static native TemplateInstance page(StampCardDrawing drawing, RawString picture);
  }

  String svg() {
    return Templates.card(this).setLocale(locale).render();
  }

  String html() {
    return Templates.page(this, new RawString(svg())).setLocale(locale).render();
  }

  public List<Circle> circles() {
    return IntStream.range(0, card.slots()).mapToObj(this::circle).toList();
  }

  private Circle circle(int index) {
    var day = index < card.days().size() ? shortDay(card.days().get(index)) : null;
    var x = LEFT + index % IN_A_ROW * STEP;
    var y = TOP + index / IN_A_ROW * STEP;
    return new Circle(index + 1, x, y, day, index * 7 % 5 * 5 - 14);
  }

  private static String shortDay(LocalDate day) {
    return day.getMonthValue() + "." + day.getDayOfMonth();
  }

  /** The card's name: on one line as large as fits beside the count, a long one on two. */
  public List<Line> nameLines() {
    var one = Math.min(30, 410 / width(name()));
    if (one >= SMALLEST_NAME) {
      return List.of(new Line(name(), one, 84));
    }
    var cut = split(name());
    return List.of(
        new Line(name().substring(0, cut).strip(), SMALLEST_NAME, 72),
        new Line(name().substring(cut).strip(), SMALLEST_NAME, 94));
  }

  /** A line of text, its size and where it stands. */
  record Line(String text, int size, int y) {}

  // Where half of the width is reached; between words where there are words
  private static int split(String text) {
    var half = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
    var space = text.indexOf(' ', half);
    return space < 0 || space > half + 12 ? half : space;
  }

  /** The programme's name, cut where it would become too small to read; all of it is the title. */
  public Line programLine() {
    var size = Math.max(SMALLEST_PROGRAM, Math.min(19, 568 / width(program())));
    var text = program();
    while (width(text) * size > 568) {
      text = text.substring(0, text.offsetByCodePoints(text.length(), -2)) + "…";
    }
    return new Line(text, size, nameLines().size() == 1 ? 46 : 40);
  }

  // Full-width characters are as wide as they are high, the others a little more than half of it
  private static int width(String text) {
    return Math.max(1, text.codePoints().map(c -> c > 0x2E7F ? 10 : 6).sum() / 10);
  }

  public int height() {
    var rows = (card.slots() + IN_A_ROW - 1) / IN_A_ROW;
    return TOP + rows * STEP + 26 + (card.filled() == 0 ? 0 : PAST_LINE);
  }

  /** Where the outlook stands. */
  public int footer() {
    return height() - 32 - (card.filled() == 0 ? 0 : PAST_LINE);
  }

  /** Tells this card from others on one page. */
  public String id() {
    return card.card().toString();
  }

  /** Width of the bar that is coloured, of 560. */
  public int bar() {
    return 560 * card.stamps() / card.slots();
  }

  public boolean japanese() {
    return japanese;
  }

  public String language() {
    return japanese ? "ja" : "en";
  }

  public String program() {
    return japanese ? card.programJa() : card.programEn();
  }

  public String name() {
    return japanese ? card.nameJa() : card.nameEn();
  }

  public String count() {
    return japanese
        ? card.slots() + "個中 " + card.stamps() + "個"
        : card.stamps() + " of " + card.slots() + " stamps";
  }

  public String outlook() {
    return japanese
        ? "あと" + card.missing() + "個で " + String.format("%,d", card.reward()) + "ポイント"
        : card.missing() + " more for " + String.format("%,d", card.reward()) + " points";
  }

  public String past() {
    if (card.filled() == 0) {
      return "";
    }
    var paid = String.format("%,d", card.filled() * card.reward());
    return japanese
        ? "これまでに " + card.filled() + "枚達成、" + paid + "ポイント受け取り済み"
        : card.filled()
            + (card.filled() == 1 ? " card" : " cards")
            + " filled before, "
            + paid
            + " points received";
  }
}
