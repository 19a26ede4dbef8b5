package jp.banso.assessment.grouping;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One grouping of a run; only its members ever change. */
@Entity
@Immutable
class PeerGrouping {

  @Id private UUID id;
  private UUID runId;

  @Enumerated(EnumType.STRING)
  private Method method;

  private Integer k;
  private Long seed;
  private BigDecimal silhouette;
  private int members;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Group> groups;

  private Instant groupedAt;
  private String groupedBy;

  protected PeerGrouping() {}

  static PeerGrouping of(
      UUID id, UUID run, NewGrouping how, Grouped grouped, Instant now, String caller) {
    var grouping = new PeerGrouping();
    grouping.id = id;
    grouping.runId = run;
    grouping.method = how.method();
    grouping.k = how.k();
    grouping.seed = how.seedOrUsual();
    grouping.silhouette = grouped.silhouette();
    grouping.members = grouped.places().size();
    grouping.groups = grouped.groups();
    grouping.groupedAt = now;
    grouping.groupedBy = caller;
    return grouping;
  }

  /** The group of that number. */
  Group group(int number) {
    return groups.stream()
        .filter(group -> group.number() == number)
        .findFirst()
        .orElseThrow(() -> GroupingProblem.GROUP_UNKNOWN.with(number));
  }

  GroupingView view() {
    return new GroupingView(
        id, runId, method, k, seed, silhouette, members, groups, groupedAt, groupedBy);
  }
}
