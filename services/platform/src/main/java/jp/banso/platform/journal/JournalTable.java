package jp.banso.platform.journal;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes the chain; its head is locked while an entry is added. */
@ApplicationScoped
class JournalTable {

  private final AgroalDataSource database;

  JournalTable(AgroalDataSource database) {
    this.database = database;
  }

  void append(Entry entry) {
    with(
        connection -> {
          execute(connection, "insert into journal_chain default values on conflict do nothing");
          try (var head =
                  connection.prepareStatement(
                      "select entries, head_hash from journal_chain where jurisdiction = nullif(current_setting('app.jurisdiction', true), '') for update");
              ResultSet row = head.executeQuery()) {
            row.next();
            insert(connection, entry.following(row.getLong(1), row.getString(2)));
          }
          return null;
        });
  }

  /** The entry and the new head in one statement. */
  private static void insert(Connection connection, Entry entry) throws SQLException {
    String sql =
        """
        with written as (
          insert into journal (seq, type, subject, caller, caller_name, request_id, recorded_at, before, after, hash)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?))
        update journal_chain set entries = ?, head_hash = ?
        where jurisdiction = nullif(current_setting('app.jurisdiction', true), '')
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, entry.seq());
      statement.setString(2, entry.type());
      statement.setString(3, entry.subject());
      statement.setString(4, entry.caller());
      statement.setString(5, entry.callerName());
      statement.setString(6, entry.requestId());
      statement.setTimestamp(7, Timestamp.from(entry.recordedAt()));
      statement.setString(8, entry.before());
      statement.setString(9, entry.after());
      statement.setString(10, entry.hash());
      statement.setLong(11, entry.seq());
      statement.setString(12, entry.hash());
      statement.executeUpdate();
    }
  }

  /** Every chain the caller may see, read in bounded portions. */
  List<ChainVerification> verify() {
    return with(
        connection -> {
          List<ChainVerification> chains = new ArrayList<>();
          try (var heads =
                  connection.prepareStatement(
                      "select jurisdiction, entries, head_hash from journal_chain order by 1");
              ResultSet head = heads.executeQuery()) {
            while (head.next()) {
              chains.add(verify(connection, head.getString(1), head.getLong(2), head.getString(3)));
            }
          }
          return chains;
        });
  }

  private static ChainVerification verify(
      Connection connection, String chain, long entries, String headHash) throws SQLException {
    try (var statement =
        connection.prepareStatement("select * from journal where jurisdiction = ? order by seq")) {
      statement.setFetchSize(500);
      statement.setString(1, chain);
      long seen = 0;
      String hash = "";
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Entry entry = entry(row);
          if (!entry.follows(seen, hash)) {
            return new ChainVerification(chain, false, entries, seen + 1);
          }
          seen = entry.seq();
          hash = entry.hash();
        }
      }
      boolean whole = seen == entries && hash.equals(headHash);
      // one too few, one too many, or a last one that is not what the head says
      long broken = seen == entries ? entries : Math.min(seen, entries) + 1;
      return new ChainVerification(chain, whole, entries, whole ? null : broken);
    }
  }

  static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("seq"),
        row.getString("type"),
        row.getString("subject"),
        row.getString("caller"),
        row.getString("caller_name"),
        row.getString("request_id"),
        row.getTimestamp("recorded_at").toInstant(),
        row.getString("before"),
        row.getString("after"),
        row.getString("hash"));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.executeUpdate();
    }
  }

  <T> T with(Work<T> work) {
    try (var connection = database.getConnection()) {
      return work.on(connection);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}
