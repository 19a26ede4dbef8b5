package jp.banso.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A little of everything, loaded through the public APIs. Every step has its Idempotency-Key, so
 * that loading again changes nothing. A part that fails is reported and the others go on.
 */
final class DemoData {
  private final LocalStack stack;
  private final Consumer<String> report;

  DemoData(LocalStack stack, Consumer<String> report) {
    this.stack = stack;
    this.report = report;
  }

  /** Loads the parts of the services that run; answers whether all of it is there. */
  boolean load(Iterable<Service> services) {
    Map<Service, Runnable> parts = new LinkedHashMap<>();
    parts.put(Service.ASSESSMENT, () -> new DemoAssessment(stack).load());
    parts.put(Service.KPI, () -> new DemoKpis(stack).load());
    parts.put(Service.DISPATCH, () -> new DemoDispatch(stack).load());
    parts.put(Service.POINTS, () -> new DemoPoints(stack).load());
    parts.put(Service.CATALOG, () -> new DemoCatalog(stack).load());
    boolean complete = true;
    for (Service service : services) {
      try {
        if (parts.containsKey(service)) {
          parts.get(service).run();
          report.accept("Demonstration data of " + service.module() + " is there.");
        } else {
          report.accept("There is no demonstration data for " + service.module() + ".");
        }
      } catch (StackFailure failure) {
        complete = false;
        report.accept(
            "Demonstration data of %s is incomplete: %s"
                .formatted(service.module(), failure.getMessage()));
      }
    }
    return complete;
  }
}
