package jp.banso.platform.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Says of every operation whose token it takes: a 403 tells nobody which role is missing. */
final class WhoMayAsk {
  private static final DotName ROLES =
      DotName.createSimple("jakarta.annotation.security.RolesAllowed");
  private static final String SCOPE = "scope:";

  private final Map<String, String> byOperation = new HashMap<>();

  /** The roles of a method count before those of its class. */
  WhoMayAsk(IndexView classes) {
    for (var allowed : classes.getAnnotations(ROLES)) {
      if (allowed.target().kind() == AnnotationTarget.Kind.METHOD) {
        byOperation.put(allowed.target().asMethod().name(), text(allowed));
      } else if (allowed.target().kind() == AnnotationTarget.Kind.CLASS) {
        allowed
            .target()
            .asClass()
            .methods()
            .forEach(method -> byOperation.putIfAbsent(method.name(), text(allowed)));
      }
    }
  }

  void write(OpenAPI api) {
    Schemas.operations(api)
        .filter(it -> it.getSecurity() != null && !it.getSecurity().isEmpty())
        .filter(it -> byOperation.containsKey(it.getOperationId()))
        .forEach(this::write);
  }

  private void write(Operation operation) {
    var said = operation.getDescription();
    var who = byOperation.get(operation.getOperationId());
    operation.setDescription(said == null ? who : said + "\n\n" + who);
  }

  private static String text(AnnotationInstance allowed) {
    var roles = Stream.of(allowed.value().asStringArray()).sorted().toList();
    var people = roles.stream().filter(it -> !it.startsWith(SCOPE)).toList();
    var scopes =
        roles.stream()
            .filter(it -> it.startsWith(SCOPE))
            .map(it -> it.substring(SCOPE.length()))
            .toList();
    List<String> parts = new ArrayList<>();
    if (!people.isEmpty()) {
      parts.add("Roles: " + String.join(", ", people) + ".");
    }
    if (!scopes.isEmpty()) {
      parts.add("Scopes: " + String.join(", ", scopes) + ".");
    }
    return String.join(" ", parts);
  }
}
