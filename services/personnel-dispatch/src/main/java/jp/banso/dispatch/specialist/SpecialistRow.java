package jp.banso.dispatch.specialist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A specialist in the list. */
@Schema(name = "SpecialistRow")
record SpecialistRow(
    @Heading(ja = "ID", en = "Id") @Schema(examples = "01936f2e-7c00-7000-8000-000000000101")
        UUID id,
    @Heading(ja = "氏名", en = "Name") @Schema(examples = "仙台 花子") String name,
    @Heading(ja = "所属", en = "Employer") @Schema(nullable = true, examples = "みやぎデジタル株式会社")
        String employer,
    @Heading(ja = "制度", en = "Scheme") @Schema(examples = "MUNICIPAL_DX_ADVISER") Scheme scheme,
    @Heading(ja = "契約開始", en = "Contract from") @Schema(examples = "2026-04-01")
        LocalDate contractFrom,
    @Heading(ja = "契約終了", en = "Contract to") @Schema(examples = "2027-03-31") LocalDate contractTo,
    @Heading(ja = "週当たり日数", en = "Days a week") @Schema(examples = "3")
        BigDecimal weeklyCapacityDays,
    @Heading(ja = "拠点", en = "Base") @Schema(examples = "041009") String baseOrganization,
    @Heading(ja = "オンライン可", en = "Remote") @Schema(examples = "true") boolean remotePossible,
    @Heading(ja = "現地可", en = "On site") @Schema(examples = "true") boolean onSitePossible,
    @Heading(ja = "スキル", en = "Skills") @Schema(examples = "DSS-P-1.2/BA-3:3") String skills) {

  static SpecialistRow of(SpecialistView it) {
    return new SpecialistRow(
        it.id(),
        it.name(),
        it.employer(),
        it.scheme(),
        it.contractFrom(),
        it.contractTo(),
        it.weeklyCapacityDays(),
        it.baseOrganization(),
        it.remotePossible(),
        it.onSitePossible(),
        it.skills().stream()
            .map(skill -> skill.key() + ":" + skill.level())
            .collect(Collectors.joining(" ")));
  }
}
