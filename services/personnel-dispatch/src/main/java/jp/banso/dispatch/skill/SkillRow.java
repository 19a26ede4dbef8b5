package jp.banso.dispatch.skill;

import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code of a framework. */
@Schema(name = "Skill")
record SkillRow(
    @Heading(ja = "標準ID", en = "Framework") @Schema(examples = "DSS-P-1.2") String framework,
    @Heading(ja = "コード", en = "Code") @Schema(examples = "BA-3") String code,
    @Heading(ja = "種類", en = "Kind") @Schema(examples = "ROLE") SkillKind kind,
    @Heading(ja = "上位コード", en = "Parent") @Schema(nullable = true, examples = "BA") String parent,
    @Heading(ja = "名称", en = "Name (ja)") @Schema(examples = "ビジネスアーキテクト（社内業務の高度化・効率化）")
        String nameJa,
    @Heading(ja = "名称（英語）", en = "Name (en)")
        @Schema(examples = "Business architect (advancing internal operations)")
        String nameEn) {}
