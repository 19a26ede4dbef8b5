package jp.banso.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How one service is started: where its jar is and what its environment says. */
final class ServiceProcess {

  private static final String FRONT_ENDS =
      "http://localhost:3000,http://localhost:4200,http://localhost:5173,http://localhost:8080";

  private ServiceProcess() {}

  static Child start(
      StackOptions options,
      Ports ports,
      Secrets secrets,
      Service service,
      String name,
      int port,
      Tuning tuning,
      Consumer<Child> died) {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(tuning.java());
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.addAll(sharedArchive(options, service));
    command.addAll(List.of("-jar", jar(options, service).toString()));
    Map<String, String> environment = environment(ports, secrets, service, port);
    environment.putAll(tuning.environment());
    return Child.start(name, command, environment, options.data().resolve("log"), died);
  }

  static String readyUrl(int port) {
    return "http://localhost:" + port + "/q/health/ready";
  }

  static Path jar(StackOptions options, Service service) {
    return options
        .repository()
        .resolve("services")
        .resolve(service.module())
        .resolve("target/quarkus-app/quarkus-run.jar");
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The classes loaded by the last run, so that the next one starts in about half the time. */
  private static List<String> sharedArchive(StackOptions options, Service service) {
    Path folder = options.software().resolveSibling("cds");
    try {
      Files.createDirectories(folder);
    } catch (IOException noArchive) {
      return List.of();
    }
    return List.of(
        "-XX:+AutoCreateSharedArchive",
        "-XX:SharedArchiveFile=" + folder.resolve(service.module() + ".jsa"),
        "-Xlog:cds=off",
        "-Xlog:cds+dynamic=off");
  }

  private static Map<String, String> environment(
      Ports ports, Secrets secrets, Service service, int port) {
    String app = Postgres.app(service.database());
    String owner = Postgres.owner(service.database());
    Map<String, String> environment = new LinkedHashMap<>();
    // Reachable from this machine only: its users are for demonstration.
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("BANSO_DB_URL", Postgres.url(ports, service.database()));
    environment.put("BANSO_DB_APP_USER", app);
    environment.put("BANSO_DB_APP_PASSWORD", secrets.get(Postgres.secret(app)));
    environment.put("BANSO_DB_OWNER_USER", owner);
    environment.put("BANSO_DB_OWNER_PASSWORD", secrets.get(Postgres.secret(owner)));
    environment.put("BANSO_OIDC_URL", ports.keycloakUrl());
    environment.put("BANSO_CLIENT_ID", service.module());
    environment.put("BANSO_CLIENT_SECRET", secrets.get("client." + service.module()));
    if (service == Service.POINTS) {
      environment.put("BANSO_PSEUDONYM_KEY", secrets.get("points.pseudonym-key"));
      environment.put("BANSO_STAMP_KEY", secrets.get("points.stamp-key"));
      environment.put("BANSO_EXCHANGE_KEY", secrets.get("points.exchange-key"));
      // A carrier under development runs beside it.
      environment.put("BANSO_CARRIERS_ON_LOOPBACK", "true");
      environment.put("BANSO_DB_LANE_USER", Postgres.lane());
      environment.put("BANSO_DB_LANE_PASSWORD", secrets.get(Postgres.secret(Postgres.lane())));
    }
    // The same places of a front end under development that Keycloak's clients allow.
    environment.put("BANSO_CORS_ENABLED", "true");
    environment.put("BANSO_CORS_ORIGINS", FRONT_ENDS);
    environment.put("BANSO_CATALOG_PUBLIC_URL", ports.url(Service.CATALOG));
    for (Service neighbour : Service.values()) {
      environment.put(neighbour.urlVariable(), ports.url(neighbour));
    }
    return environment;
  }
}
