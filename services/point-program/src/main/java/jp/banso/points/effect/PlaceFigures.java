package jp.banso.points.effect;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Points used at shops of a category, an area, or both. */
@Schema(name = "EffectPlace")
record PlaceFigures(
    @Schema(examples = "cell") PlaceLevel level,
    @Schema(
            nullable = true,
            description = "Of the shops, exchange for carriers; none in an area's total",
            examples = "食料品")
        String category,
    @Schema(
            nullable = true,
            description =
                "Municipality of the shops, exchange for carriers; none in a category's total",
            examples = "045055")
        String area,
    @Schema(nullable = true, description = "Its name", examples = "美里町") String areaName,
    @Schema(nullable = true, description = "Persons; none when suppressed", examples = "24")
        Long users,
    @Schema(
            nullable = true,
            description = "Times, reversals not deducted; none when suppressed",
            examples = "61")
        Long uses,
    @Schema(
            nullable = true,
            description = "Points, reversals deducted; none when suppressed",
            examples = "3100")
        Long used,
    @Schema(examples = "false") boolean suppressed) {

  static PlaceFigures of(PlaceCount count, String areaName, boolean withheld) {
    return new PlaceFigures(
        count.level(),
        count.category(),
        count.area(),
        areaName,
        withheld ? null : count.used().persons(),
        withheld ? null : count.uses(),
        withheld ? null : count.used().points(),
        withheld);
  }
}
