package jp.banso.assessment.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An indicator's definition. */
@Schema(name = "Indicator")
public record IndicatorView(
    @Schema(examples = "dx.online32") String code,
    @Schema(
            nullable = true,
            examples = "services",
            description = "organization, operations or services; null where it enters no score")
        String axis,
    @Schema(examples = "よく使う32手続のオンライン化状況") String nameJa,
    @Schema(examples = "32 common procedures online") String nameEn,
    @Schema(examples = "percent", description = "yes-no (1 or 0), percent (0–100) or count")
        String unit,
    @Schema(examples = "よく使う32手続のオンライン化状況", description = "Its label in the published table")
        String tableName) {}
