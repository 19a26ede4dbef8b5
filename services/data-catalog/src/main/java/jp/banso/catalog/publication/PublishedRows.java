package jp.banso.catalog.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.banso.catalog.asset.Refresh;
import jp.banso.catalog.dataset.Licence;

/** Turns rows into what the public sees. */
final class PublishedRows {

  private static final Pattern UNWRITABLE =
      Pattern.compile("[\\p{Cntrl}&&[^\n\r\t]]|[\uFFFE\uFFFF]");

  private PublishedRows() {}

  static PublishedDataset dataset(ResultSet row) throws SQLException {
    return new PublishedDataset(
        row.getObject("id", UUID.class),
        row.getString("organization_code"),
        row.getString("name"),
        text(row, "title"),
        text(row, "title_en"),
        text(row, "description"),
        Licence.valueOf(row.getString("licence")),
        row.getString("theme"),
        Stream.of((String[]) row.getArray("keywords").getArray())
            .map(keyword -> UNWRITABLE.matcher(keyword).replaceAll(""))
            .toList(),
        Refresh.valueOf(row.getString("refresh")),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_to", LocalDate.class),
        text(row, "contact_name"),
        text(row, "contact_email"),
        instant(row, "created_at"),
        instant(row, "modified_at"),
        instant(row, "published_at"),
        List.of());
  }

  static PublishedFile file(ResultSet row, String publicUrl) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String elsewhere = row.getString("access_url");
    String url =
        elsewhere == null ? publicUrl + "/catalog/v1/distributions/" + id + "/file" : elsewhere;
    return new PublishedFile(
        id,
        row.getObject("dataset_id", UUID.class),
        text(row, "title"),
        row.getString("format"),
        row.getString("media_type"),
        url,
        elsewhere == null,
        row.getObject("byte_size", Long.class),
        row.getString("sha256"),
        instant(row, "created_at"));
  }

  /** Without the characters that no XML may hold: one of them would spoil the whole catalogue. */
  private static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : UNWRITABLE.matcher(text).replaceAll("");
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }
}
