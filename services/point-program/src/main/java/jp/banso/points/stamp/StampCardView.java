package jp.banso.points.stamp;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.banso.platform.http.Picture;
import jp.banso.platform.http.Printable;
import jp.banso.points.program.KnownProgram;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One resident's card: as data, as a picture, as a page to print. */
@Schema(name = "StampCard")
record StampCardView(
    @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e07") UUID card,
    @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04") UUID wallet,
    @Schema(examples = "みさと健康ポイント") String programJa,
    @Schema(examples = "Misato Health Points") String programEn,
    @Schema(examples = "町歩きスタンプ") String nameJa,
    @Schema(examples = "Town walk") String nameEn,
    @Schema(examples = "10") int slots,
    @Schema(description = "On the card now", examples = "7") int stamps,
    @Schema(description = "Still missing", examples = "3") int missing,
    @Schema(description = "Points a full card pays", examples = "100") long reward,
    @Schema(description = "Cards filled before", examples = "1") long filled,
    @Schema(description = "Day of each stamp on the card, in Japan", examples = "[\"2026-11-23\"]")
        List<LocalDate> days)
    implements Picture, Printable {

  static StampCardView of(
      KnownProgram program,
      StampCardDefinition card,
      UUID wallet,
      List<LocalDate> days,
      long filled) {
    return new StampCardView(
        card.id(),
        wallet,
        program.nameJa(),
        program.nameEn(),
        card.nameJa(),
        card.nameEn(),
        card.slots(),
        days.size(),
        card.slots() - days.size(),
        card.reward(),
        filled,
        days);
  }

  @Override
  public String svg(Locale locale) {
    return new StampCardDrawing(this, locale).svg();
  }

  @Override
  public String html(Locale locale) {
    return new StampCardDrawing(this, locale).html();
  }
}
