package jp.banso.dispatch.skill;

import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A framework as it is shown. */
@Schema(name = "SkillFramework")
record SkillFrameworkRow(
    @Heading(ja = "ID", en = "Id") @Schema(examples = "DSS-P-1.2") String id,
    @Heading(ja = "標準", en = "Standard") @Schema(examples = "DSS-P") String standard,
    @Heading(ja = "版", en = "Version") @Schema(examples = "1.2") String version,
    @Heading(ja = "名称", en = "Name (ja)") @Schema(examples = "デジタルスキル標準 DX推進スキル標準") String nameJa,
    @Heading(ja = "名称（英語）", en = "Name (en)")
        @Schema(examples = "Digital Skill Standard: DX Promotion Skill Standard")
        String nameEn,
    @Heading(ja = "策定者", en = "Issuer (ja)") @Schema(examples = "経済産業省・IPA") String issuerJa,
    @Heading(ja = "策定者（英語）", en = "Issuer (en)") @Schema(examples = "METI and IPA")
        String issuerEn) {}
