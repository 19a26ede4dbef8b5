package jp.banso.assessment.grouping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;
import org.hibernate.Session;

/** The groupings the caller may see, and those of their members. */
@ApplicationScoped
class Groupings implements PanacheRepositoryBase<PeerGrouping, UUID> {

  private final Session database;
  private final ObjectMapper json;

  Groupings(Session database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  PeerGrouping named(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> GroupingProblem.GROUPING_NOT_FOUND.with(id));
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<PeerGrouping> after(UUID run, PageRequest page) {
    var rows =
        page.after() == null
            ? find("runId = ?1 order by id", run)
            : find("runId = ?1 and id > ?2 order by id", run, UUID.fromString(page.after()));
    return rows.range(0, page.limit()).list();
  }

  /** All places in one statement. */
  void place(UUID grouping, List<Grouped.Place> places) {
    database
        .createNativeMutationQuery(
            """
            insert into peer_grouping_member
              (grouping_id, organization_code, computed_group, group_number, silhouette, peers)
            select :grouping, organization, "group", "group", silhouette, peers
            from jsonb_to_recordset(cast(:places as jsonb))
              as sent (organization text, "group" integer, silhouette numeric, peers jsonb)
            """)
        .setParameter("grouping", grouping)
        .setParameter("places", text(places))
        .executeUpdate();
  }

  List<PeerGroupingMember> members(UUID grouping, PageRequest page) {
    return database
        .createQuery(
            """
            from PeerGroupingMember where id.groupingId = :grouping and id.organizationCode > :after
            order by id.organizationCode
            """,
            PeerGroupingMember.class)
        .setParameter("grouping", grouping)
        .setParameter("after", page.after() == null ? "" : page.after())
        .setMaxResults(page.limit() + 1)
        .getResultList();
  }

  PeerGroupingMember member(UUID grouping, String organization, LockModeType lock) {
    var id = new PeerGroupingMember.Id(grouping, organization);
    return Optional.ofNullable(database.find(PeerGroupingMember.class, id, lock))
        .orElseThrow(() -> GroupingProblem.MEMBER_NOT_FOUND.with(organization));
  }

  /** The latest grouping of the run that has the organisation in it. */
  Optional<Placement> latest(UUID run, String organization) {
    return database
        .createQuery(
            """
            select g, m from PeerGrouping g join PeerGroupingMember m on m.id.groupingId = g.id
            where g.runId = :run and m.id.organizationCode = :organization order by g.id desc
            """,
            Object[].class)
        .setParameter("run", run)
        .setParameter("organization", organization)
        .setMaxResults(1)
        .uniqueResultOptional()
        .map(row -> new Placement((PeerGrouping) row[0], (PeerGroupingMember) row[1]));
  }

  private String text(Object sent) {
    try {
      return json.writeValueAsString(sent);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A member beside its grouping. */
  record Placement(PeerGrouping grouping, PeerGroupingMember member) {}
}
