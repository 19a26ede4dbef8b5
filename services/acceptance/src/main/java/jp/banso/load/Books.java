package jp.banso.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import jp.banso.local.LocalStack;
import jp.banso.local.Service;

/** Looks behind the API, as the superuser, at what the database holds. */
final class Books implements AutoCloseable {

  private final Connection connection;

  private Books(Connection connection) {
    this.connection = connection;
  }

  static Books of(LocalStack stack) throws SQLException {
    return new Books(superuser(stack, stack.databaseUrl(Service.POINTS)));
  }

  /** A connection to the database of the yardstick, which is made when it is not there. */
  static Books bench(LocalStack stack) throws SQLException {
    String points = stack.databaseUrl(Service.POINTS);
    try (var admin = superuser(stack, points);
        var statement = admin.createStatement()) {
      statement.execute("create database bench");
    }
    return new Books(superuser(stack, points.replaceFirst("/[a-z]+$", "/bench")));
  }

  private static Connection superuser(LocalStack stack, String url) throws SQLException {
    return DriverManager.getConnection(url, "postgres", stack.databasePassword("postgres"));
  }

  /** Acknowledged transactions that are not there. */
  long lost(Collection<UUID> acknowledged) throws SQLException {
    return count(
        "select count(*) from unnest(?) as sent (id) where not exists"
            + " (select from txn where txn.id = sent.id and refusal is null)",
        acknowledged);
  }

  /** Transactions whose wallet moved by another amount than they say. */
  long doubled(Collection<UUID> acknowledged) throws SQLException {
    return count(
        """
        select count(*) from (
          select t.id from txn t
          join entry e on e.program_id = t.program_id and e.txn_id = t.id
          join account a on a.program_id = e.program_id and a.id = e.account_id and a.kind = 'WALLET'
          where t.id = any (?) group by t.id, t.amount having abs(sum(e.amount)) <> t.amount) wrong
        """,
        acknowledged);
  }

  /** Posted transactions of a programme that no client asked for. */
  long invented(Collection<UUID> intended, String program) throws SQLException {
    return count(
        "with asked as (select unnest(?) as id) select count(*) from txn t left join asked on"
            + " asked.id = t.id where t.program_id = '"
            + UUID.fromString(program)
            + "' and t.kind in ('GRANT', 'REDEEM') and asked.id is null",
        intended);
  }

  /** How many transactions do not sum to zero, and how many accounts differ from their entries. */
  String unbalanced() throws SQLException {
    return one(
        """
        select (select count(*) from (select 1 from entry e join account a on a.program_id = e.program_id and a.id = e.account_id
                  group by e.program_id, e.txn_id, a.asset having sum(e.amount) <> 0) t)
             + (select count(*) from account a where a.balance <>
                  (select coalesce(sum(amount), 0) from entry e where e.program_id = a.program_id and e.account_id = a.id))
        """);
  }

  long commits() throws SQLException {
    return Long.parseLong(
        one("select xact_commit from pg_stat_database where datname = current_database()"));
  }

  String one(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long count(String sql, Collection<UUID> ids) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
