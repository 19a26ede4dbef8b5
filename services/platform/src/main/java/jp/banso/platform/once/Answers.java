package jp.banso.platform.once;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import jp.banso.platform.jurisdiction.Caller;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.problem.PlatformProblem;

/** The answers kept by key, for each caller apart. */
@ApplicationScoped
class Answers {

  private static final String WHERE = " where caller = ? and operation = ? and key = ?";

  private final AgroalDataSource database;
  private final Caller caller;

  Answers(AgroalDataSource database, Caller caller) {
    this.database = database;
    this.caller = caller;
  }

  /** True for whoever comes first; a second one waits here until the first is done. */
  boolean claim(String operation, String key, String hash) {
    String sql =
        "insert into idempotent_request (caller, operation, key, request_hash)"
            + " values (?, ?, ?, ?) on conflict do nothing";
    return run(
        sql,
        statement -> {
          name(statement, 1, operation, key);
          statement.setString(4, hash);
          return statement.executeUpdate() == 1;
        });
  }

  Answer of(String operation, String key, String hash) {
    String sql = "select request_hash, status, location, tag, body from idempotent_request" + WHERE;
    return run(
        sql,
        statement -> {
          name(statement, 1, operation, key);
          try (ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
              throw new DomainException(PlatformProblem.CONFLICT);
            }
            if (!row.getString(1).equals(hash)) {
              throw new DomainException(PlatformProblem.KEY_REUSED);
            }
            return new Answer(row.getInt(2), row.getString(3), row.getString(4), row.getBytes(5));
          }
        });
  }

  void keep(String operation, String key, Answer answer) {
    String sql =
        "update idempotent_request set status = ?, location = ?, tag = ?, body = ?" + WHERE;
    run(
        sql,
        statement -> {
          statement.setInt(1, answer.status());
          statement.setString(2, answer.location());
          statement.setString(3, answer.tag());
          statement.setBytes(4, answer.body());
          name(statement, 5, operation, key);
          return statement.executeUpdate();
        });
  }

  private void name(PreparedStatement statement, int from, String operation, String key)
      throws SQLException {
    statement.setString(from, caller.subject());
    statement.setString(from + 1, operation);
    statement.setString(from + 2, key);
  }

  private <T> T run(String sql, Work<T> work) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      return work.with(statement);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private interface Work<T> {
    T with(PreparedStatement statement) throws SQLException;
  }
}
