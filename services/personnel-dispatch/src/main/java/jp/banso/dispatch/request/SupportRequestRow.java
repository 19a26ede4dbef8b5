package jp.banso.dispatch.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request in the list. */
@Schema(name = "SupportRequestRow")
record SupportRequestRow(
    @Heading(ja = "ID", en = "Id") @Schema(examples = "01936f2e-7c00-7000-8000-000000000201")
        UUID id,
    @Heading(ja = "団体コード", en = "Organization") @Schema(examples = "045055") String organization,
    @Heading(ja = "団体名", en = "Organization name") @Schema(examples = "宮城県美里町")
        String organizationName,
    @Heading(ja = "件名", en = "Title") @Schema(examples = "窓口業務の見直し（書かない窓口）") String title,
    @Heading(ja = "開始", en = "From") @Schema(examples = "2026-06-01") LocalDate from,
    @Heading(ja = "終了", en = "To") @Schema(examples = "2026-09-30") LocalDate to,
    @Heading(ja = "週当たり日数", en = "Days a week") @Schema(examples = "1") BigDecimal daysPerWeek,
    @Heading(ja = "実施方法", en = "Mode") @Schema(examples = "EITHER") Mode mode,
    @Heading(ja = "優先度", en = "Priority") @Schema(examples = "HIGH") Priority priority,
    @Heading(ja = "状態", en = "State") @Schema(examples = "SUBMITTED") RequestState state) {

  static SupportRequestRow of(SupportRequestView it, String organizationName) {
    return new SupportRequestRow(
        it.id(),
        it.organization(),
        organizationName,
        it.title(),
        it.from(),
        it.to(),
        it.daysPerWeek(),
        it.mode(),
        it.priority(),
        it.state());
  }
}
