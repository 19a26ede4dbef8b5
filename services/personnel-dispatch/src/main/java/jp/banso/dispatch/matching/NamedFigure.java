package jp.banso.dispatch.matching;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number a reason rests on. */
@Schema(name = "NamedFigure")
record NamedFigure(
    @Schema(examples = "freeDays") String name,
    @Schema(examples = "2") BigDecimal value,
    @Schema(examples = "days/week") String unit) {

  static NamedFigure of(String name, long value, String unit) {
    return new NamedFigure(name, BigDecimal.valueOf(value), unit);
  }
}
