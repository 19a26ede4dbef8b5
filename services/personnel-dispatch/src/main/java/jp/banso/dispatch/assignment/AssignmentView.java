package jp.banso.dispatch.assignment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.platform.http.Versioned;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assignment as it is shown. */
@Schema(name = "Assignment")
public record AssignmentView(
    @Heading(ja = "ID", en = "Id") @Schema(examples = "01936f2e-7c00-7000-8000-000000000301")
        UUID id,
    @Heading(ja = "要請ID", en = "Request") @Schema(examples = "01936f2e-7c00-7000-8000-000000000201")
        UUID request,
    @Heading(ja = "件名", en = "Title") @Schema(examples = "窓口業務の見直し（書かない窓口）") String title,
    @Heading(ja = "団体コード", en = "Organization") @Schema(examples = "045055") String organization,
    @Heading(ja = "専門人材ID", en = "Specialist")
        @Schema(examples = "01936f2e-7c00-7000-8000-000000000101")
        UUID specialist,
    @Heading(ja = "氏名", en = "Name") @Schema(examples = "仙台 花子") String specialistName,
    @Heading(ja = "週当たり日数", en = "Days a week") @Schema(examples = "1") BigDecimal daysPerWeek,
    @Heading(ja = "開始", en = "From") @Schema(examples = "2026-06-01") LocalDate from,
    @Heading(ja = "終了", en = "To") @Schema(examples = "2026-09-30") LocalDate to,
    @Heading(ja = "状態", en = "State") @Schema(examples = "PROPOSED") AssignmentState state,
    @Heading(ja = "理由", en = "Reason") @Schema(nullable = true, examples = "本人の了承を得たため")
        String stateReason,
    @Heading(ja = "提案日時", en = "Proposed at") @Schema(examples = "2026-05-10T01:00:00Z")
        Instant proposedAt,
    @Heading(ja = "版", en = "Version") @Schema(examples = "0") long version)
    implements Versioned {

  @JsonIgnore
  String path() {
    return "/assignments/" + id;
  }
}
