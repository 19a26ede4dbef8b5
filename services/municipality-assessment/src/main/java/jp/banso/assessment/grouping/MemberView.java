package jp.banso.assessment.grouping;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.Versioned;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation's place in a grouping. */
@Schema(name = "GroupingMember")
public record MemberView(
    @Heading(ja = "類型化ID", en = "Grouping")
        @Schema(examples = "01936f2e-7c00-7000-8000-000000000401")
        UUID grouping,
    @Heading(ja = "団体コード", en = "Code") @Schema(examples = "045055") String organization,
    @Heading(ja = "名称", en = "Name") @Schema(examples = "美里町") String name,
    @Heading(ja = "都道府県", en = "Prefecture") @Schema(examples = "宮城県") String prefecture,
    @Heading(ja = "類型番号", en = "Group")
        @Schema(
            nullable = true,
            examples = "2",
            description = "Where it stands now; null where a score is missing")
        Integer group,
    @Heading(ja = "類型", en = "Group name (ja)") @Schema(nullable = true, examples = "類型2")
        String groupNameJa,
    @Heading(ja = "類型（英語）", en = "Group name (en)") @Schema(nullable = true, examples = "Type 2")
        String groupNameEn,
    @Heading(ja = "計算による類型番号", en = "Computed group") @Schema(nullable = true, examples = "1")
        Integer computedGroup,
    @Heading(ja = "変更理由", en = "Moved because")
        @Schema(nullable = true, examples = "広域連合で共同運用しているため")
        String movedBecause,
    @Heading(ja = "変更者", en = "Moved by")
        @Schema(nullable = true, examples = "0e0f5b1e-0000-4000-8000-000000000002")
        String movedBy,
    @Heading(ja = "シルエット係数", en = "Silhouette") @Schema(nullable = true, examples = "0.4312")
        BigDecimal silhouette,
    @Heading(ja = "類似団体", en = "Peers") @Schema(description = "Nearest first") List<Peer> peers,
    @Heading(ja = "版", en = "Version") @Schema(examples = "0") long version)
    implements Versioned {

  /** Where the member is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/groupings/" + grouping + "/members/" + organization;
  }
}
