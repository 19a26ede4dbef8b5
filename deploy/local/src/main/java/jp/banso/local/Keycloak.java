package jp.banso.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keycloak with both realms; its data is in PostgreSQL, its program files are shared. */
final class Keycloak {
  static final String NAME = "keycloak";

  private Keycloak() {}

  static Child start(
      StackOptions options, Ports ports, Secrets secrets, Path software, Consumer<Child> died) {
    Path home = options.data().resolve("keycloak");
    try {
      home(home, software);
    } catch (IOException failure) {
      throw new StackFailure("The folder " + home + " could not be prepared.", failure);
    }
    new RealmFiles(options.repository()).prepare(home.resolve("data/import"), secrets);
    List<String> jvm = List.of("-Xms64m", "-Xmx512m", "-XX:+UseSerialGC");
    return Child.start(
        NAME,
        command(software, home, jvm, List.of("start", "--optimized", "--import-realm")),
        environment(ports, secrets),
        options.data().resolve("log"),
        died);
  }

  static String readyUrl(Ports ports) {
    return "http://localhost:" + ports.keycloakManagement() + "/health/ready";
  }

  /**
   * What {@code kc.sh} would run. The script puts itself between us and Java, and a script that is
   * killed leaves its Java behind.
   */
  static List<String> command(Path software, Path home, List<String> jvm, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(ServiceProcess.java());
    command.addAll(jvm);
    command.addAll(
        List.of(
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Dfile.encoding=UTF-8",
            "-cp",
            software.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    command.addAll(arguments);
    return command;
  }

  /** A home of this stack alone, whose programs are links to the shared ones. */
  private static void home(Path home, Path software) throws IOException {
    PrivateFiles.folder(home);
    for (String shared : List.of("lib", "conf", "providers", "themes")) {
      Path link = home.resolve(shared);
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, software.resolve(shared));
    }
  }

  private static Map<String, String> environment(Ports ports, Secrets secrets) {
    String owner = Postgres.owner(Postgres.KEYCLOAK);
    return Map.ofEntries(
        Map.entry("KC_DB_URL", Postgres.url(ports, Postgres.KEYCLOAK)),
        Map.entry("KC_DB_USERNAME", owner),
        Map.entry("KC_DB_PASSWORD", secrets.get(Postgres.secret(owner))),
        Map.entry("KC_HTTP_ENABLED", "true"),
        Map.entry("KC_HTTP_HOST", "127.0.0.1"),
        Map.entry("KC_HTTP_PORT", Integer.toString(ports.keycloak())),
        Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(ports.keycloakManagement())),
        // It reports at every question of ours that it is not ready yet.
        Map.entry("KC_LOG_LEVEL", "info,io.smallrye.health:error"),
        // One issuer whatever name the caller used, because the services compare it.
        Map.entry("KC_HOSTNAME", ports.keycloakUrl()),
        Map.entry("KC_HOSTNAME_STRICT", "false"),
        Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
        Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.admin")));
  }
}
