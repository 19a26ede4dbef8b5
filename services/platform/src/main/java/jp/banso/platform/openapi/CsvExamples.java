package jp.banso.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/** The heading and one line of a table, from the records it is made of. */
final class CsvExamples {

  private static final DotName HEADING = DotName.createSimple("jp.banso.platform.tabular.Heading");
  private static final DotName SCHEMA =
      DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

  private final IndexView classes;
  private final Schemas schemas;
  private final Examples examples;

  CsvExamples(IndexView classes, Schemas schemas, Examples examples) {
    this.classes = classes;
    this.schemas = schemas;
    this.examples = examples;
  }

  /** Null where the table is not simply one line for each item of a list. */
  String of(Schema list) {
    Schema item = item(list);
    ClassInfo row = item == null ? null : record(item.getRef());
    if (row == null || !(examples.of(item) instanceof Map<?, ?> values)) {
      return null;
    }
    Map<String, String> columns = new LinkedHashMap<>();
    addColumns(row, values, "", columns);
    return String.join(",", columns.keySet())
        + "\r\n"
        + String.join(",", columns.values())
        + "\r\n";
  }

  /** As the table does it: a record in a record becomes columns of its own. */
  private void addColumns(
      ClassInfo row, Map<?, ?> values, String prefix, Map<String, String> columns) {
    for (RecordComponentInfo component : row.recordComponentsInDeclarationOrder()) {
      AnnotationInstance said = component.annotation(HEADING);
      String heading = prefix + (said == null ? component.name() : said.value("ja").asString());
      ClassInfo type = classes.getClassByName(component.type().name());
      Object value = values.get(component.name());
      if (value instanceof Map<?, ?> parts
          && type != null
          && type.isRecord()
          && !isBilingual(parts)) {
        addColumns(type, parts, heading + " ", columns);
      } else {
        columns.put(heading, cell(value));
      }
    }
  }

  private static boolean isBilingual(Map<?, ?> parts) {
    return parts.keySet().equals(Set.of("ja", "en"));
  }

  private Schema item(Schema list) {
    if (list == null) {
      return null;
    }
    Schema real = schemas.resolve(list);
    Schema items = real.getProperties() == null ? real : real.getProperties().get("items");
    return items == null ? null : items.getItems();
  }

  private ClassInfo record(String ref) {
    if (ref == null) {
      return null;
    }
    String name = ref.substring(ref.lastIndexOf('/') + 1);
    // The index is put together from several and may hold a class more than once.
    Map<DotName, ClassInfo> found =
        classes.getKnownClasses().stream()
            .filter(it -> it.isRecord() && name.equals(givenName(it)))
            .collect(Collectors.toMap(ClassInfo::name, it -> it, (one, same) -> one));
    if (found.isEmpty()) {
      classes.getKnownClasses().stream()
          .filter(it -> it.isRecord() && givenName(it) == null)
          .filter(it -> name.equals(it.name().withoutPackagePrefix()))
          .forEach(it -> found.put(it.name(), it));
    }
    return found.size() == 1 ? found.values().iterator().next() : null;
  }

  /** The name the contract gives it, or null where it goes by its own. */
  private static String givenName(ClassInfo type) {
    AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
    AnnotationValue name = schema == null ? null : schema.value("name");
    return name == null ? null : name.asString();
  }

  private static String cell(Object value) {
    String text =
        switch (value) {
          case null -> "";
          case Map<?, ?> both when isBilingual(both) -> String.valueOf(both.get("ja"));
          case List<?> several -> String.join("; ", several.stream().map(String::valueOf).toList());
          default -> value.toString();
        };
    return text.matches("(?s).*[,\"\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
