package jp.banso.points.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Plain SQL on the connection of the running transaction, for what is set-based. Configuration uses
 * Panache.
 */
@ApplicationScoped
public class Database {
  private final AgroalDataSource source;

  Database(AgroalDataSource source) {
    this.source = source;
  }

  /** Reads one value from one row. */
  @FunctionalInterface
  public interface RowReader<T> {
    /** Reads the row the result stands on. */
    T read(ResultSet row) throws SQLException;
  }

  /** All rows of a query that is bounded by its own text. */
  public <T> List<T> query(String sql, RowReader<T> reader, Object... arguments) {
    try (var connection = source.getConnection();
        var statement = prepare(connection, sql, arguments);
        var result = statement.executeQuery()) {
      var rows = new ArrayList<T>();
      while (result.next()) {
        rows.add(reader.read(result));
      }
      return rows;
    } catch (SQLException e) {
      throw new FailedStatement(e);
    }
  }

  /** How many rows a statement changed. */
  public int run(String sql, Object... arguments) {
    try (var connection = source.getConnection();
        var statement = prepare(connection, sql, arguments)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new FailedStatement(e);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (var i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, argument(connection, arguments[i]));
    }
    return statement;
  }

  private static Object argument(Connection connection, Object value) throws SQLException {
    return switch (value) {
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case Long[] numbers -> connection.createArrayOf("int8", numbers);
      case Object[] ids -> connection.createArrayOf("uuid", ids);
      case null, default -> value;
    };
  }

  /** The database refused or was not there; the cause says which. */
  static final class FailedStatement extends RuntimeException {
    private static final long serialVersionUID = 1;

    FailedStatement(SQLException cause) {
      super(cause);
    }
  }
}
