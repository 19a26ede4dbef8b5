package jp.banso.assessment.grouping;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A grouping as it is shown. */
@Schema(name = "Grouping")
record GroupingView(
    @Heading(ja = "ID", en = "Id") @Schema(examples = "01936f2e-7c00-7000-8000-000000000401")
        UUID id,
    @Heading(ja = "評価ID", en = "Run") @Schema(examples = "01936f2e-7c00-7000-8000-000000000301")
        UUID run,
    @Heading(ja = "方法", en = "Method") @Schema(examples = "K_MEANS") Method method,
    @Heading(ja = "類型数", en = "k") @Schema(nullable = true, examples = "3") Integer k,
    @Heading(ja = "シード", en = "Seed") @Schema(nullable = true, examples = "42") Long seed,
    @Heading(ja = "シルエット係数", en = "Silhouette")
        @Schema(nullable = true, examples = "0.4312", description = "Mean of all; K_MEANS only")
        BigDecimal silhouette,
    @Heading(ja = "団体数", en = "Members") @Schema(examples = "35") int members,
    @Heading(ja = "類型", en = "Groups") List<Group> groups,
    @Heading(ja = "実行日時", en = "Grouped at") @Schema(examples = "2026-11-25T00:00:00Z")
        Instant groupedAt,
    @Heading(ja = "実行者", en = "Grouped by")
        @Schema(examples = "0e0f5b1e-0000-4000-8000-000000000002")
        String groupedBy) {

  /** Where the grouping is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/groupings/" + id;
  }
}
