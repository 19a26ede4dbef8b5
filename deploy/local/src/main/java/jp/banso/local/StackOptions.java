package jp.banso.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * What to start and where.
 *
 * @param repository root of the checkout: the services' jars and the realm files are found from it
 * @param data folder that keeps the people's data, secrets and logs of this stack
 * @param portOffset added to every port
 * @param fresh whether the data is thrown away first
 * @param services which services run beside PostgreSQL and Keycloak
 */
public record StackOptions(
    Path repository, Path data, int portOffset, boolean fresh, Set<Service> services) {

  public StackOptions {
    services = Set.copyOf(services);
    data = data.toAbsolutePath().normalize();
  }

  /** All services on the default ports and the kept data folder of the checkout we are in. */
  public static StackOptions here() {
    Path repository = checkout();
    return new StackOptions(
        repository, repository.resolve(".local"), 0, false, EnumSet.allOf(Service.class));
  }

  public StackOptions data(Path folder) {
    return new StackOptions(repository, folder, portOffset, fresh, services);
  }

  public StackOptions portOffset(int offset) {
    return new StackOptions(repository, data, offset, fresh, services);
  }

  public StackOptions fresh(boolean throwAway) {
    return new StackOptions(repository, data, portOffset, throwAway, services);
  }

  public StackOptions services(Set<Service> some) {
    return new StackOptions(repository, data, portOffset, fresh, some);
  }

  /** Programs prepared once and shared by all stacks of this checkout; holds no data. */
  Path software() {
    return repository.resolve(".local").resolve("software");
  }

  private static Path checkout() {
    Path folder = Path.of(System.getProperty("banso.repository", "")).toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("deploy/keycloak/banso-realm.json"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new StackFailure("This is not a checkout of Banso; run it from inside one.");
    }
    return folder;
  }
}
