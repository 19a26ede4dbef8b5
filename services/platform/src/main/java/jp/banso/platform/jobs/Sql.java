package jp.banso.platform.jobs;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements on the transaction's connection. */
@ApplicationScoped
class Sql {

  private final AgroalDataSource database;

  Sql(AgroalDataSource database) {
    this.database = database;
  }

  int update(String sql, Object... values) {
    try (var connection = database.getConnection();
        var statement = bound(connection.prepareStatement(sql), values)) {
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  <T> List<T> query(Reading<T> reading, String sql, Object... values) {
    try (var connection = database.getConnection();
        var statement = bound(connection.prepareStatement(sql), values);
        ResultSet row = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (row.next()) {
        found.add(reading.of(row));
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static PreparedStatement bound(PreparedStatement statement, Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }
}
