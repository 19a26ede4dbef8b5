package jp.banso.testing.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.Endpoint;

/**
 * Compares the contracts in one folder with those in another: {@code ContractBreaks <earlier>
 * <now>}.
 *
 * <p>Fails when a client that works with the earlier contract could stop working with the present
 * one. A contract that is new has nothing to break; one that has gone is a break.
 */
public final class ContractBreaks {

  private ContractBreaks() {}

  public static void main(String[] folders) throws IOException {
    int breaks = 0;
    for (Path earlier : contractsIn(Path.of(folders[0]))) {
      breaks += breaksBetween(earlier, Path.of(folders[1]).resolve(earlier.getFileName()));
    }
    if (breaks > 0) {
      throw new IllegalStateException(breaks + " contract(s) break their callers");
    }
  }

  private static int breaksBetween(Path earlier, Path now) {
    if (!Files.exists(now)) {
      System.err.println(earlier.getFileName() + ": the contract is gone");
      return 1;
    }
    ChangedOpenApi changes = OpenApiCompare.fromLocations(earlier.toString(), now.toString());
    if (changes.isCompatible()) {
      System.out.println(now.getFileName() + ": no break");
      return 0;
    }
    changes.getMissingEndpoints().stream().map(ContractBreaks::name).forEach(ContractBreaks::gone);
    changes.getChangedOperations().stream()
        .filter(ChangedOperation::isIncompatible)
        .forEach(
            change ->
                System.err.printf(
                    "%s: %s %s changed incompatibly%n",
                    now.getFileName(), change.getHttpMethod(), change.getPathUrl()));
    return 1;
  }

  private static String name(Endpoint endpoint) {
    return endpoint.getMethod() + " " + endpoint.getPathUrl();
  }

  private static void gone(String endpoint) {
    System.err.println(endpoint + " is gone");
  }

  private static List<Path> contractsIn(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
