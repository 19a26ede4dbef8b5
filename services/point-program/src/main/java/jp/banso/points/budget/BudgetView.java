package jp.banso.points.budget;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A budget as it is shown. */
@Schema(name = "Budget")
record BudgetView(
    @Heading(ja = "ID", en = "ID") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e02")
        UUID id,
    @Heading(ja = "事業", en = "Program") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e01")
        UUID program,
    @Heading(ja = "名称", en = "Name (ja)") @Schema(examples = "ウォーキング 2026") String nameJa,
    @Heading(ja = "英語名称", en = "Name (en)") @Schema(examples = "Walking 2026") String nameEn,
    @Heading(ja = "予算", en = "Amount")
        @Schema(description = "Points it was given", examples = "500000")
        long amount,
    @Heading(ja = "残り", en = "Remaining")
        @Schema(description = "Points it may still grant", examples = "499500")
        long remaining,
    @Heading(ja = "作成日時", en = "Created") @Schema(examples = "2026-11-23T00:00:00Z")
        Instant createdAt) {

  /** Where the budget is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/programs/" + program + "/budgets/" + id;
  }
}
