package jp.banso.platform.tabular;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import jp.banso.platform.http.Page;

/**
 * Turns an answer into the table the caller asked for, in the caller's language, with a name for
 * the file.
 */
@Singleton
class Tables {
  private final HttpHeaders headers;
  private final UriInfo address;

  Tables(HttpHeaders headers, UriInfo address) {
    this.headers = headers;
    this.address = address;
  }

  static boolean canBe(Class<?> type, Type declared) {
    return Table.class.isAssignableFrom(type)
        || Tabulated.class.isAssignableFrom(type)
        || Page.class.isAssignableFrom(type)
        || List.class.isAssignableFrom(type) && isRecord(Records.element(declared));
  }

  Table of(Object answer, Type declared) {
    var table =
        switch (answer) {
          case Table ready -> ready;
          case Tabulated view -> view.table(locale());
          case Page<?> page -> ofItems(page.items(), declared);
          case List<?> items -> ofItems(items, declared);
          default -> throw new IllegalStateException(answer.getClass().getName());
        };
    return table.name() == null ? new Table(lastPart(), table.headings(), table.rows()) : table;
  }

  /** The charset asked for by the query, or null. */
  String charset() {
    return address.getQueryParameters().getFirst("charset");
  }

  // RFC 6266: the plain name for old clients, the real one beside it
  String disposition(String name, String ending) {
    var safe = name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "_") + "." + ending;
    var plain = safe.replaceAll("[^\\x20-\\x7E]", "_");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + PercentEncoding.of(safe);
  }

  private Table ofItems(List<?> items, Type declared) {
    var type = isRecord(Records.element(declared)) ? Records.element(declared) : null;
    if (type == null && items.isEmpty()) {
      return new Table(null, List.of(), List.of());
    }
    return Records.table(items, type == null ? items.getFirst().getClass() : type, locale());
  }

  /** The language of the caller: English when asked for, otherwise Japanese. */
  Locale locale() {
    var english =
        headers.getAcceptableLanguages().stream()
            .map(Locale::getLanguage)
            .filter(each -> each.equals("en") || each.equals("ja"))
            .findFirst()
            .filter("en"::equals)
            .isPresent();
    return english ? Locale.ENGLISH : Locale.JAPANESE;
  }

  private String lastPart() {
    var parts = address.getPath().split("/");
    return parts.length == 0 || parts[parts.length - 1].isBlank()
        ? "table"
        : parts[parts.length - 1];
  }

  private static boolean isRecord(Class<?> type) {
    return type != null && type.isRecord();
  }
}
