package jp.banso.platform.tabular;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes a table of records: one column per component, in order, named by {@link Heading}. A nested
 * record becomes columns of its own, a text in two languages (a record of {@code ja} and {@code
 * en}) becomes one, a list is joined.
 */
final class Records {
  private static final int DEEPEST = 3;

  private Records() {}

  static Table table(List<?> items, Class<?> type, Locale locale) {
    var columns = columns(type, locale, "", List.of());
    var rows = new ArrayList<List<Object>>(items.size());
    for (var item : items) {
      var row = new ArrayList<>();
      columns.forEach(column -> row.add(column.value(item, locale)));
      rows.add(row);
    }
    return new Table(null, columns.stream().map(RecordColumn::heading).toList(), rows);
  }

  /**
   * The type of the elements of {@code Page<KpiRow>} or {@code List<KpiRow>}, or null when it does
   * not say.
   */
  static Class<?> element(Type type) {
    return type instanceof ParameterizedType parameterized
            && parameterized.getActualTypeArguments()[0] instanceof Class<?> element
        ? element
        : null;
  }

  private static List<RecordColumn> columns(
      Class<?> type, Locale locale, String prefix, List<RecordComponent> path) {
    var columns = new ArrayList<RecordColumn>();
    for (var component : type.getRecordComponents()) {
      var here = new ArrayList<>(path);
      here.add(component);
      var heading = prefix + heading(component, locale);
      if (isNested(component.getType()) && here.size() <= DEEPEST) {
        columns.addAll(columns(component.getType(), locale, heading + " ", here));
      } else {
        columns.add(new RecordColumn(heading, here));
      }
    }
    return columns;
  }

  private static boolean isNested(Class<?> type) {
    return type.isRecord() && !isBilingual(type) && !hasOneValue(type);
  }

  static boolean isBilingual(Class<?> type) {
    return type.isRecord()
        && Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet())
            .equals(Set.of("ja", "en"));
  }

  /** A record that is one value on the wire (a code, a fiscal year) is one cell in a table. */
  static boolean hasOneValue(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .anyMatch(each -> each.getAccessor().isAnnotationPresent(JsonValue.class));
  }

  private static String heading(RecordComponent component, Locale locale) {
    var heading = component.getAccessor().getAnnotation(Heading.class);
    if (heading == null) {
      return component.getName();
    }
    return locale.getLanguage().equals("en") ? heading.en() : heading.ja();
  }

  /** What a value looks like in one cell: simple values as they are, everything else as text. */
  static Object cell(Object value, Locale locale) {
    return switch (value) {
      case null -> null;
      case Collection<?> many -> join(many, locale, "; ");
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(
                  each ->
                      each.getKey() + ": " + Objects.toString(cell(each.getValue(), locale), ""))
              .collect(Collectors.joining("; "));
      case Record each when isBilingual(each.getClass()) -> bilingual(each, locale);
      case Record each ->
          join(
              Arrays.stream(each.getClass().getRecordComponents())
                  .map(component -> read(component, each))
                  .toList(),
              locale,
              " / ");
      default -> value;
    };
  }

  private static String join(Collection<?> many, Locale locale, String separator) {
    return many.stream()
        .map(each -> Objects.toString(cell(each, locale), ""))
        .collect(Collectors.joining(separator));
  }

  // The other language is better than an empty cell.
  private static Object bilingual(Record text, Locale locale) {
    Object japanese = null;
    Object english = null;
    for (var component : text.getClass().getRecordComponents()) {
      if (component.getName().equals("ja")) {
        japanese = read(component, text);
      } else {
        english = read(component, text);
      }
    }
    var first = locale.getLanguage().equals("en") ? english : japanese;
    return first != null ? first : locale.getLanguage().equals("en") ? japanese : english;
  }

  static Object read(RecordComponent component, Object owner) {
    try {
      var accessor = component.getAccessor();
      accessor.trySetAccessible(); // views are package-private
      return accessor.invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
