package jp.banso.platform.events;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.banso.platform.http.HttpProblem;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.problem.DomainException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the feed: one statement. */
@ApplicationScoped
@Transactional
public class EventService {

  private static final String FEED =
      """
      select txid::text as tx, * from journal
      where (txid, id) > (?::xid8, ?) and txid < pg_snapshot_xmin(pg_current_snapshot())
      order by txid, id limit ?
      """;

  private final AgroalDataSource database;
  private final String source;

  EventService(
      AgroalDataSource database,
      @ConfigProperty(name = "quarkus.rest.path", defaultValue = "/") String source) {
    this.database = database;
    this.source = source;
  }

  Page<CloudEvent> after(PageRequest page) {
    String[] position = (page.after() == null ? "0 0" : page.after()).split(" ");
    if (position.length != 2 || !(position[0] + position[1]).matches("[0-9]{2,36}")) {
      throw new DomainException(HttpProblem.CURSOR_NOT_READABLE);
    }
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(FEED)) {
      statement.setString(1, position[0]);
      statement.setLong(2, Long.parseLong(position[1]));
      statement.setInt(3, page.limit() + 1);
      try (ResultSet row = statement.executeQuery()) {
        List<Placed> found = new ArrayList<>();
        while (row.next()) {
          found.add(new Placed(row.getString("tx") + " " + row.getLong("id"), event(row)));
        }
        return Page.of(found, page, Placed::place, Placed::event);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private CloudEvent event(ResultSet row) throws SQLException {
    return new CloudEvent(
        "1.0",
        Long.toString(row.getLong("id")),
        source,
        row.getString("type"),
        row.getString("subject"),
        row.getTimestamp("recorded_at").toInstant(),
        "application/json",
        row.getString("after"));
  }

  private record Placed(String place, CloudEvent event) {}
}
