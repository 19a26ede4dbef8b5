package jp.banso.assessment.grouping;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernment;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One organisation's place in a grouping. Written in one statement with all others. */
@Entity
class PeerGroupingMember {

  @EmbeddedId private Id id;
  private Integer computedGroup;
  private Integer groupNumber;
  private BigDecimal silhouette;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Peer> peers;

  private String movedBecause;
  private String movedBy;
  @Version private long version;

  protected PeerGroupingMember() {}

  void move(Group group, String because, String caller) {
    groupNumber = group.number();
    movedBecause = because;
    movedBy = caller;
  }

  String organization() {
    return id.organizationCode();
  }

  MemberView view(PeerGrouping grouping, LocalGovernment who) {
    Group group = groupNumber == null ? null : grouping.group(groupNumber);
    return new MemberView(
        id.groupingId(),
        id.organizationCode(),
        who.name(),
        who.prefecture(),
        groupNumber,
        group == null ? null : group.nameJa(),
        group == null ? null : group.nameEn(),
        computedGroup,
        movedBecause,
        movedBy,
        silhouette,
        peers,
        version);
  }

  @Embeddable
  record Id(UUID groupingId, String organizationCode) {}
}
