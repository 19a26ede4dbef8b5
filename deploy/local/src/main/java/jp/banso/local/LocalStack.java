package jp.banso.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * PostgreSQL, Keycloak and the services as programs of this machine. Starting fails with a {@link
 * StackFailure} that says why, and leaves nothing running. Data stays in the folder of the options.
 */
public final class LocalStack implements AutoCloseable {
  private final StackOptions options;
  private final Ports ports;
  private final Consumer<String> report;
  private final RunFile run;
  private final DataFolder folder;
  private final Secrets secrets;
  private final Map<String, Child> children = new LinkedHashMap<>();
  private Postgres postgres;
  private volatile boolean closing;
  private volatile boolean databaseEndMeant;

  private LocalStack(StackOptions options, Consumer<String> report) {
    this.options = options;
    this.ports = new Ports(options.portOffset());
    this.report = report;
    this.folder = DataFolder.claim(options.data());
    this.run = folder.run();
    try {
      tidy();
      Preflight.check(options, ports);
      this.secrets = Secrets.open(folder.secrets());
    } catch (RuntimeException failure) {
      folder.release();
      throw failure;
    }
  }

  /** Starts everything and waits until all of it is ready. */
  public static LocalStack start(StackOptions options) {
    return start(options, line -> {});
  }

  /** The same, and says how far it is. */
  public static LocalStack start(StackOptions options, Consumer<String> report) {
    LocalStack stack = new LocalStack(options, report);
    // Before the first program runs: whatever ends this JVM ends them, too.
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stack::close));
    try {
      stack.startAll();
      return stack;
    } catch (RuntimeException failure) {
      boolean brokenOff = stack.closing;
      stack.close();
      throw brokenOff ? new StackFailure("The start was broken off.", failure) : failure;
    }
  }

  private void startAll() {
    run.add(RunFile.LAUNCHER, ProcessHandle.current());
    timed("PostgreSQL", this::launchDatabase);
    Path[] software = new Path[1];
    timed("Keycloak's program files", () -> software[0] = KeycloakSoftware.prepare(options));
    timed(
        "Keycloak",
        () -> {
          launchKeycloak(software[0]);
          Ready.await(child(Keycloak.NAME), Keycloak.readyUrl(ports));
        });
    if (!options.services().isEmpty()) {
      timed("Services", this::startServices);
    }
  }

  private void startServices() {
    List<Service> services = options.services().stream().sorted().toList();
    services.forEach(service -> launch(service, service.module(), ports.of(service), Tuning.SMALL));
    services.forEach(
        service ->
            Ready.await(child(service.module()), ServiceProcess.readyUrl(ports.of(service))));
  }

  /** Ends one service as a power cut would; {@link #startService} brings it back. */
  public synchronized void killService(String module) {
    child(module).kill();
  }

  /** Ends one service in order. */
  public synchronized void stopService(String module) {
    child(module).stop();
  }

  /** Starts a service that was stopped or killed, and waits until it is ready. */
  public void startService(String module) {
    Service service = Service.named(module);
    launch(service, module, ports.of(service), Tuning.SMALL);
    Ready.await(child(module), ServiceProcess.readyUrl(ports.of(service)));
  }

  /**
   * Starts one more instance of a service on the same database, and waits until it is ready.
   *
   * @return the name under which {@link #killService} knows it
   */
  public String startSecondInstance(String module, int port) {
    return startInstance(Service.named(module), port, Tuning.SMALL);
  }

  /**
   * The same with other settings than a laptop's.
   *
   * @return the name under which {@link #killService} knows it
   */
  public String startInstance(Service service, int port, Tuning tuning) {
    String name = service.module() + "-" + port;
    launch(service, name, port, tuning);
    Ready.await(child(name), ServiceProcess.readyUrl(port));
    return name;
  }

  /** Ends the database as a power cut would: the server and all of its backends at once. */
  public synchronized void killDatabase() {
    databaseEndMeant = true;
    postgres.kill();
  }

  /** Starts the database that was killed; it recovers from its log as after a power cut. */
  public void startDatabase() {
    databaseEndMeant = false;
    launchDatabase();
  }

  /** Address of a service without its path, for example {@code http://localhost:8081}. */
  public String url(Service service) {
    return ports.url(service);
  }

  public String keycloakUrl() {
    return ports.keycloakUrl();
  }

  /** JDBC address of a service's database; the credentials are {@link #databasePassword}. */
  public String databaseUrl(Service service) {
    return Postgres.url(ports, service.database());
  }

  /** Password of a database role such as {@code kpi_app}; for tests that look behind the APIs. */
  public String databasePassword(String role) {
    return secrets
        .find(Postgres.secret(role))
        .orElseThrow(() -> new StackFailure("There is no database role " + role + "."));
  }

  public Tokens tokens() {
    return new Tokens(options);
  }

  /** The folder with one log file per program. */
  public Path logs() {
    return folder.logs();
  }

  // Each launch holds the lock, so that a stop in that moment waits and then ends the program, too.

  private synchronized void launchDatabase() {
    refuseWhenClosing();
    postgres = Postgres.start(options, ports, secrets);
    run.add(Postgres.NAME, postgres.handle());
    postgres.handle().onExit().thenRun(this::databaseEnded);
  }

  private synchronized void launchKeycloak(Path software) {
    refuseWhenClosing();
    keep(Keycloak.start(options, ports, secrets, software, this::died));
  }

  private synchronized void launch(Service service, String name, int port, Tuning tuning) {
    refuseWhenClosing();
    Child before = children.get(name);
    if (before != null && before.alive()) {
      throw new StackFailure(name + " is already running.");
    }
    keep(ServiceProcess.start(options, ports, secrets, service, name, port, tuning, this::died));
  }

  private void keep(Child child) {
    children.put(child.name(), child);
    run.add(child.name(), child.handle());
  }

  private void refuseWhenClosing() {
    if (closing) {
      throw new StackFailure("The stack is stopping.");
    }
  }

  private synchronized Child child(String name) {
    Child child = children.get(name);
    if (child == null) {
      throw new StackFailure(name + " is not part of this stack.");
    }
    return child;
  }

  private void died(Child child) {
    if (!closing) {
      report.accept(
          "%s stopped unexpectedly (exit code %d); its log is %s."
              .formatted(child.name(), child.exitCode(), child.log()));
    }
  }

  private void databaseEnded() {
    if (!closing && !databaseEndMeant) {
      report.accept("PostgreSQL stopped unexpectedly; its log is in " + logs() + ".");
    }
  }

  private void timed(String what, Runnable step) {
    long start = System.nanoTime();
    report.accept(what + " …");
    step.run();
    report.accept("%s ready after %.1f s".formatted(what, (System.nanoTime() - start) / 1e9));
  }

  /** Services first, then Keycloak, then the database they all write to. */
  @Override
  public void close() {
    closing = true;
    List<Child> running;
    synchronized (this) {
      running = new ArrayList<>(children.values()).reversed();
      children.clear();
    }
    if (!running.isEmpty()) {
      report.accept("Stopping …");
    }
    List<Child> services = running.stream().filter(c -> !c.name().equals(Keycloak.NAME)).toList();
    services.forEach(Child::ask);
    services.forEach(Child::stop);
    running.forEach(Child::stop);
    synchronized (this) {
      if (postgres != null) {
        postgres.close();
        postgres = null;
      }
      folder.release();
    }
  }

  private void tidy() {
    List<String> left = folder.endLeftovers();
    if (!left.isEmpty()) {
      report.accept("Ended what an earlier launcher left running: " + String.join(", ", left));
    }
    folder.prepare(options.fresh());
  }
}
