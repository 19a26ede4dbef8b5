package jp.banso.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds out before anything runs what would stop the start later, and says it in one sentence. */
final class Preflight {
  static final long NEEDED_BYTES = 2L * 1024 * 1024 * 1024;
  private static final int NEEDED_JAVA = 21;

  private Preflight() {}

  static void check(StackOptions options, Ports ports) {
    java(Runtime.version().feature());
    options.services().forEach(service -> built(options, service));
    try {
      disk(options.data(), Files.getFileStore(options.data()).getUsableSpace());
    } catch (IOException failure) {
      throw new StackFailure("The data folder " + options.data() + " cannot be used.", failure);
    }
    Map<String, Integer> wanted = new LinkedHashMap<>();
    wanted.put("PostgreSQL", ports.postgres());
    wanted.put("Keycloak", ports.keycloak());
    wanted.put("Keycloak's health check", ports.keycloakManagement());
    options.services().stream()
        .sorted()
        .forEach(service -> wanted.put(service.module(), ports.of(service)));
    wanted.forEach(Preflight::port);
  }

  static void java(int feature) {
    if (feature < NEEDED_JAVA) {
      throw new StackFailure("Banso needs a JDK of version 21 or newer; this is " + feature + ".");
    }
  }

  static void disk(Path folder, long usable) {
    if (usable < NEEDED_BYTES) {
      throw new StackFailure(
          "The disk of %s has only %d MB free; the local stack needs 2048 MB."
              .formatted(folder, usable / (1024 * 1024)));
    }
  }

  static void port(String user, int port) {
    for (InetAddress address :
        new InetAddress[] {
          InetAddress.getLoopbackAddress(), new InetSocketAddress(0).getAddress()
        }) {
      try (ServerSocket socket = new ServerSocket()) {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(address, port));
      } catch (IOException taken) {
        throw new StackFailure(
            "Port %d, which %s needs, is taken by another program; end it or choose another --port-offset."
                .formatted(port, user),
            taken);
      }
    }
  }

  private static void built(StackOptions options, Service service) {
    if (!Files.exists(ServiceProcess.jar(options, service))) {
      throw new StackFailure(
          "%s is not built; run scripts/start, or mvn -DskipTests package."
              .formatted(service.module()));
    }
  }
}
