package jp.banso.dispatch.skill;

import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A level, described. */
@Schema(name = "SkillLevel")
record SkillLevelRow(
    @Heading(ja = "レベル", en = "Level") @Schema(examples = "3") int level,
    @Heading(ja = "説明", en = "Meaning (ja)") @Schema(examples = "複雑な業務を主導し、他者を指導できる")
        String descriptionJa,
    @Heading(ja = "説明（英語）", en = "Meaning (en)")
        @Schema(examples = "Leads complex work and guides others")
        String descriptionEn) {}
