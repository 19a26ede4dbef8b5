package jp.banso.assessment.organization;

import java.time.LocalDate;
import jp.banso.platform.code.LocalGovernment;
import jp.banso.platform.code.LocalGovernmentKind;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A local government as it is shown. */
@Schema(name = "Organization")
record OrganizationView(
    @Schema(examples = "045055", description = "全国地方公共団体コード") @Heading(ja = "団体コード", en = "Code")
        String code,
    @Schema(examples = "美里町") @Heading(ja = "名称", en = "Name") String name,
    @Schema(examples = "みさとまち") @Heading(ja = "よみ", en = "Reading") String kana,
    @Schema(examples = "宮城県") @Heading(ja = "都道府県", en = "Prefecture") String prefecture,
    @Schema(examples = "TOWN") @Heading(ja = "種別", en = "Kind") LocalGovernmentKind kind,
    @Schema(
            nullable = true,
            examples = "040002",
            description = "The prefecture of a municipality, the city of a ward")
        @Heading(ja = "上位団体コード", en = "Parent")
        String parent,
    @Schema(
            examples = "true",
            description =
                "Whether national surveys count it: the 47 and the 1,741, without wards, abolished ones and 北方領土")
        @Heading(ja = "調査対象", en = "Surveyed")
        boolean surveyed,
    @Schema(nullable = true, examples = "2024-01-01") @Heading(ja = "施行日", en = "Valid from")
        LocalDate validFrom,
    @Schema(nullable = true, examples = "2023-12-31") @Heading(ja = "廃止日", en = "Valid to")
        LocalDate validTo) {

  static OrganizationView of(LocalGovernment it) {
    return new OrganizationView(
        it.code().code6(),
        it.name(),
        it.kana(),
        it.prefecture(),
        it.kind(),
        it.parent() == null ? null : it.parent().code6(),
        OrganizationFilter.isSurveyed(it),
        it.validFrom(),
        it.validTo());
  }
}
