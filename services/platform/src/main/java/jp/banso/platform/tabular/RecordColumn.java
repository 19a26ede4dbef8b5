package jp.banso.platform.tabular;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;

/**
 * A column and the way from a record to its value; anything missing on the way leaves the cell
 * empty.
 */
record RecordColumn(String heading, List<RecordComponent> path) {
  Object value(Object item, Locale locale) {
    var value = item;
    for (var component : path) {
      if (value == null) {
        return null;
      }
      value = Records.read(component, value);
    }
    return Records.cell(value, locale);
  }
}
