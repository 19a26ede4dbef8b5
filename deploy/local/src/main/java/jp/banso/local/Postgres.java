package jp.banso.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * PostgreSQL with a kept data folder. The library is made for tests, whose data nobody misses: by
 * itself it neither flushes to the disk nor asks for a password. This class turns both on.
 */
final class Postgres implements AutoCloseable {
  static final String NAME = "postgresql";
  static final String KEYCLOAK = "keycloak";
  private static final String SUPERUSER = "postgres";

  private final EmbeddedPostgres server;
  private final ProcessHandle process;
  private final Ports ports;
  private final Secrets secrets;

  private Postgres(EmbeddedPostgres server, Path cluster, Ports ports, Secrets secrets)
      throws IOException {
    this.server = server;
    this.process = process(cluster);
    this.ports = ports;
    this.secrets = secrets;
  }

  static Postgres start(StackOptions options, Ports ports, Secrets secrets) {
    Path cluster = options.data().resolve("postgres");
    boolean kept = Files.exists(cluster.resolve("PG_VERSION"));
    if (kept && secrets.find(secret(SUPERUSER)).isEmpty()) {
      throw new StackFailure(
          "The data folder %s holds a database but its secrets file is gone; restore it or start with --fresh."
              .formatted(options.data()));
    }
    try {
      Postgres postgres =
          new Postgres(server(options, ports, secrets, cluster), cluster, ports, secrets);
      postgres.prepare(cluster);
      return postgres;
    } catch (IOException | SQLException | IllegalStateException failure) {
      throw new StackFailure(
          "PostgreSQL did not start; its log is %s."
              .formatted(options.data().resolve("log").resolve(NAME + ".log")),
          failure);
    }
  }

  private static EmbeddedPostgres server(
      StackOptions options, Ports ports, Secrets secrets, Path cluster) throws IOException {
    Path log = options.data().resolve("log").resolve(NAME + ".log");
    new BoundedLog(log).rotateWhenFull();
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(options.software().resolve("postgres").toFile())
        .setDataDirectory(cluster)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPort(ports.postgres())
        .setPGStartupWait(Duration.ofSeconds(60))
        // The order of names must not depend on the machine's language settings.
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("shared_buffers", "256MB")
        .setServerConfig("max_connections", "200")
        .setServerConfig("log_checkpoints", "off")
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("unix_socket_directories", "")
        .setConnectConfig("password", secrets.get(secret(SUPERUSER)))
        .setOutputRedirector(Redirect.appendTo(log.toFile()))
        .setErrorRedirector(Redirect.appendTo(log.toFile()))
        .start();
  }

  /** Every statement may run again, so a first start that was cut off is completed by the next. */
  private void prepare(Path cluster) throws SQLException, IOException {
    try (Connection connection = superuser(SUPERUSER);
        Statement statement = connection.createStatement()) {
      // A failing statement would otherwise be logged with the password in it.
      statement.execute("set log_min_error_statement = panic");
      Path access = cluster.resolve("pg_hba.conf");
      if (Files.readString(access).contains("trust")) {
        statement.execute(password("alter role", SUPERUSER));
        Files.writeString(
            access,
            """
            # Passwords on every connection, and connections from this machine only.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128      scram-sha-256
            """);
        statement.execute("select pg_reload_conf()");
      }
      for (Service service : Service.values()) {
        database(statement, service.database());
        String app = app(service.database());
        role(statement, app);
        statement.execute("grant connect on database " + service.database() + " to " + app);
        appMayUse(service.database(), app);
      }
      // Points are moved by a role of their own; what it reaches is granted by the migrations
      role(statement, lane());
      statement.execute("grant connect on database " + Service.POINTS.database() + " to " + lane());
      database(statement, KEYCLOAK);
    }
  }

  private void database(Statement statement, String database) throws SQLException {
    role(statement, owner(database));
    if (!exists(statement, "pg_database where datname", database)) {
      statement.execute("create database " + database + " owner " + owner(database));
    }
    statement.execute("revoke all on database " + database + " from public");
  }

  private void role(Statement statement, String role) throws SQLException {
    if (!exists(statement, "pg_roles where rolname", role)) {
      statement.execute(password("create role", role) + " nosuperuser nocreatedb nocreaterole");
    }
  }

  private void appMayUse(String database, String app) throws SQLException {
    try (Connection connection = superuser(database);
        Statement statement = connection.createStatement()) {
      statement.execute("grant usage on schema public to " + app);
      String whatOwnerMakes = "alter default privileges for role " + owner(database) + " grant ";
      statement.execute(whatOwnerMakes + "select, insert, update, delete on tables to " + app);
      statement.execute(whatOwnerMakes + "usage, select on sequences to " + app);
    }
  }

  private static boolean exists(Statement statement, String where, String name)
      throws SQLException {
    try (var found = statement.executeQuery("select 1 from " + where + " = '" + name + "'")) {
      return found.next();
    }
  }

  private String password(String verb, String role) {
    return "%s %s login password '%s'".formatted(verb, role, secrets.get(secret(role)));
  }

  private Connection superuser(String database) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", SUPERUSER);
    login.setProperty("password", secrets.get(secret(SUPERUSER)));
    return DriverManager.getConnection(url(ports, database), login);
  }

  static String url(Ports ports, String database) {
    return "jdbc:postgresql://localhost:" + ports.postgres() + "/" + database;
  }

  static String owner(String database) {
    return database + "_owner";
  }

  static String app(String database) {
    return database + "_app";
  }

  static String lane() {
    return Service.POINTS.database() + "_lane";
  }

  static String secret(String role) {
    return "database." + role;
  }

  /** The server itself; the process the library started only launched it and is gone. */
  ProcessHandle handle() {
    return process;
  }

  private static ProcessHandle process(Path cluster) throws IOException {
    long pid = Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).getFirst());
    return ProcessHandle.of(pid)
        .orElseThrow(() -> new IllegalStateException("The server ended at once."));
  }

  /** Ends the server and its backends at once; what was not flushed is lost, as in a power cut. */
  void kill() {
    List<ProcessHandle> all = Stream.concat(process.children(), Stream.of(process)).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> RunFile.awaitEnd(one, Duration.ofSeconds(30)));
    close();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failure) {
      throw new StackFailure("PostgreSQL could not be stopped.", failure);
    }
    RunFile.awaitEnd(handle(), Duration.ofSeconds(30));
  }
}
