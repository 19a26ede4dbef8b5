package jp.banso.load;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.banso.local.LocalStack;
import jp.banso.local.Service;
import org.postgresql.PGConnection;

/** Looks behind the API, as the superuser, at what the database holds. */
final class Books implements AutoCloseable {

  private final Connection connection;

  private Books(Connection connection) {
    this.connection = connection;
  }

  static Books of(LocalStack stack) throws SQLException {
    return as(stack, "postgres");
  }

  /** As another role, with the settings that one gets. */
  static Books as(LocalStack stack, String role) throws SQLException {
    return new Books(connect(stack, stack.databaseUrl(Service.POINTS), role));
  }

  /** A connection to the database of the yardstick, which is made when it is not there. */
  static Books bench(LocalStack stack) throws SQLException {
    String points = stack.databaseUrl(Service.POINTS);
    try (var admin = of(stack)) {
      admin.run("create database bench");
    }
    return new Books(connect(stack, points.replaceFirst("/[a-z]+$", "/bench"), "postgres"));
  }

  private static Connection connect(LocalStack stack, String url, String role) throws SQLException {
    return DriverManager.getConnection(url, role, stack.databasePassword(role));
  }

  /** Acknowledged transactions that are not there. */
  long lost(Collection<UUID> acknowledged) throws SQLException {
    fill("acknowledged", acknowledged);
    return count(
        """
        select count(*) from acknowledged a
        where not exists (select from txn t where t.id = a.id and t.refusal is null)
        """);
  }

  /**
   * Transactions that are there and moved their wallet by another amount than they say, more than
   * once or not at all.
   */
  long doubled(Collection<UUID> ids) throws SQLException {
    fill("moved", ids);
    return count(
        """
        select count(*) from (
          select t.id from moved m join txn t on t.id = m.id and t.refusal is null
          left join entry e on e.program_id = t.program_id and e.txn_id = t.id and e.account_id = t.wallet_id
          group by t.id having count(distinct t.program_id) <> 1
            or coalesce(abs(sum(e.amount)), 0) <> min(t.amount)) wrong
        """);
  }

  /** Refusals that are not there as refusals: whoever was told no must not have been served. */
  long belied(Collection<UUID> refused) throws SQLException {
    fill("refused", refused);
    return count(
        """
        select count(*) from refused r
        where not exists (select from txn t where t.id = r.id and t.refusal is not null)
        """);
  }

  /** Transactions of a programme that nobody asked for, beside those that funded its budgets. */
  long invented(Collection<UUID> intended, String program) throws SQLException {
    fill("intended", intended);
    return count(
        """
        select count(*) from txn t
        where t.program_id = '%s' and t.kind <> 'FUND'
          and not exists (select from intended i where i.id = t.id)
        """
            .formatted(UUID.fromString(program)));
  }

  /** How many transactions do not sum to zero, and how many accounts differ from their entries. */
  long unbalanced() throws SQLException {
    return count(
        """
        select (select count(*) from (
                  select from entry e join account a on a.program_id = e.program_id and a.id = e.account_id
                  group by e.program_id, e.txn_id, a.asset having sum(e.amount) <> 0) t)
             + (select count(*) from account a left join (
                  select program_id, account_id, sum(amount) as amount from entry group by 1, 2) e
                  on e.program_id = a.program_id and e.account_id = a.id
                where a.balance <> coalesce(e.amount, 0))
        """);
  }

  long commits() throws SQLException {
    return count("select xact_commit from pg_stat_database where datname = current_database()");
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

  private long count(String sql) throws SQLException {
    return Long.parseLong(one(sql));
  }

  // A table of its own, and not a parameter: there are a million of them, and the planner knows
  private void fill(String table, Collection<UUID> ids) throws SQLException {
    run("drop table if exists pg_temp." + table);
    run("create temporary table " + table + " (id uuid primary key)");
    String lines = ids.stream().map(UUID::toString).collect(Collectors.joining("\n"));
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy pg_temp." + table + " from stdin", new StringReader(lines));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    run("analyze pg_temp." + table);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
