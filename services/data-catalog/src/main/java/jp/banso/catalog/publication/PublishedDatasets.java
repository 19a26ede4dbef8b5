package jp.banso.catalog.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/** Reads published datasets: one statement for the page and its total, one for the files. */
@ApplicationScoped
class PublishedDatasets {

  private static final String MATCHES =
      """
      from dataset where state = 'published'
        and search_grams @> ? and search_text like all (?)
        and (cardinality(?::text[]) = 0 or organization_code = any (?))
        and not organization_code = any (?)
        and (cardinality(?::text[]) = 0 or keywords && ?)
        and not keywords && ?
        and (?::timestamptz is null or modified_at >= ?)
        and (?::text is null or name = ? or id::text = ?)
      """;

  private final EntityManager database;
  private final String publicUrl;

  PublishedDatasets(
      EntityManager database, @ConfigProperty(name = "banso.catalog.public-url") String publicUrl) {
    this.database = database;
    this.publicUrl = publicUrl;
  }

  /** The page's datasets without their files, and how many match in all. */
  Page page(Search search) {
    String sql =
        "with hit as (select * %s) select *, (select count(*) from hit) as total from hit order by %s offset ? limit ?"
            .formatted(MATCHES, search.orderBy());
    return query(
        sql,
        statement -> {
          int next = bind(statement, search);
          statement.setInt(next++, search.start());
          statement.setInt(next, search.rows());
        },
        rows -> {
          List<PublishedDataset> found = new ArrayList<>();
          long total = 0;
          while (rows.next()) {
            total = rows.getLong("total");
            found.add(PublishedRows.dataset(rows));
          }
          return new Page(found, total);
        });
  }

  /** How many datasets match; asked only when a page beyond the last one came back empty. */
  long count(Search search) {
    return query(
        "select count(*) " + MATCHES,
        statement -> bind(statement, search),
        rows -> rows.next() ? rows.getLong(1) : 0);
  }

  Map<UUID, List<PublishedFile>> filesOf(List<PublishedDataset> datasets) {
    UUID[] ids = datasets.stream().map(PublishedDataset::id).toArray(UUID[]::new);
    return query(
        "select * from distribution where dataset_id = any (?) order by dataset_id, id",
        statement -> statement.setObject(1, ids),
        rows -> {
          List<PublishedFile> files = new ArrayList<>();
          while (rows.next()) {
            files.add(PublishedRows.file(rows, publicUrl));
          }
          return files.stream().collect(Collectors.groupingBy(PublishedFile::dataset));
        });
  }

  Optional<PublishedFile> file(UUID id) {
    return query(
        "select f.* from distribution f join dataset d on d.id = f.dataset_id where f.id = ? and d.state = 'published'",
        statement -> statement.setObject(1, id),
        rows -> rows.next() ? Optional.of(PublishedRows.file(rows, publicUrl)) : Optional.empty());
  }

  /** Counts by organisation and keyword over everything that matches. */
  Map<String, Map<String, Long>> facets(Search search) {
    String sql =
        """
        with hit as (select organization_code, keywords %s)
        select * from (select 'organization' as facet, organization_code as value, count(*) as n from hit group by 2
          union all select 'tags', keyword, count(*) from hit, unnest(keywords) keyword group by 2) counted
        order by facet, n desc, value
        """
            .formatted(MATCHES);
    return query(
        sql,
        statement -> bind(statement, search),
        rows -> {
          Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
          while (rows.next()) {
            facets
                .computeIfAbsent(rows.getString("facet"), facet -> new LinkedHashMap<>())
                .put(rows.getString("value"), rows.getLong("n"));
          }
          return facets;
        });
  }

  private static int bind(PreparedStatement statement, Search search) throws SQLException {
    Connection connection = statement.getConnection();
    int at = 1;
    statement.setArray(at++, connection.createArrayOf("text", search.grams()));
    statement.setArray(at++, connection.createArrayOf("text", search.patterns()));
    Object[] organizations = search.organizations().toArray();
    statement.setArray(at++, connection.createArrayOf("text", organizations));
    statement.setArray(at++, connection.createArrayOf("text", organizations));
    statement.setArray(
        at++, connection.createArrayOf("text", search.excludedOrganizations().toArray()));
    Object[] keywords = search.keywords().toArray();
    statement.setArray(at++, connection.createArrayOf("text", keywords));
    statement.setArray(at++, connection.createArrayOf("text", keywords));
    statement.setArray(at++, connection.createArrayOf("text", search.excludedKeywords().toArray()));
    Timestamp since =
        search.modifiedSince() == null ? null : Timestamp.from(search.modifiedSince());
    statement.setTimestamp(at++, since);
    statement.setTimestamp(at++, since);
    statement.setString(at++, search.name());
    statement.setString(at++, search.name());
    statement.setString(at++, search.name());
    return at;
  }

  private <T> T query(String sql, Binding binding, Reading<T> reading) {
    return database
        .unwrap(Session.class)
        .doReturningWork(
            connection -> {
              try (PreparedStatement statement = connection.prepareStatement(sql)) {
                binding.bind(statement);
                try (ResultSet rows = statement.executeQuery()) {
                  return reading.read(rows);
                }
              }
            });
  }

  record Page(List<PublishedDataset> datasets, long total) {}

  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private interface Reading<T> {
    T read(ResultSet rows) throws SQLException;
  }
}
