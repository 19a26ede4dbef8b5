package jp.banso.catalog.ckan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The facets that a search asked for, under the names by which one filters in the next search. */
record CkanFacets(List<String> fields, int limit) {

  private static final Pattern FIELD = Pattern.compile("[a-z_]+");
  private static final int USUAL_LIMIT = 50;

  static CkanFacets of(CkanParameters parameters) {
    List<String> fields =
        FIELD
            .matcher(parameters.text("facet.field"))
            .results()
            .map(MatchResult::group)
            .distinct()
            .limit(10)
            .toList();
    boolean off = parameters.text("facet").equalsIgnoreCase("false");
    boolean all = parameters.text("facet.limit").equals("-1");
    return new CkanFacets(
        off ? List.of() : fields,
        all ? Integer.MAX_VALUE : parameters.number("facet.limit", USUAL_LIMIT, 1000));
  }

  boolean wanted() {
    return !fields.isEmpty();
  }

  /** Counts by field and value; a field that is not counted here has none. */
  Map<String, Map<String, Long>> counts(Map<String, Map<String, Long>> found) {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    for (String field : fields) {
      Map<String, Long> values = new LinkedHashMap<>();
      found.getOrDefault(field, Map.of()).entrySet().stream()
          .limit(limit)
          .forEach(it -> values.put(name(field, it.getKey()), it.getValue()));
      counts.put(field, values);
    }
    return counts;
  }

  /** The same with titles, as the newer clients read it. */
  static Map<String, Object> described(
      Map<String, Map<String, Long>> counts, CkanOrganizations organizations) {
    Map<String, Object> shapes = new LinkedHashMap<>();
    counts.forEach(
        (field, values) ->
            shapes.put(
                field,
                Map.of(
                    "title",
                    field,
                    "items",
                    values.entrySet().stream()
                        .map(it -> item(field, it, organizations))
                        .toList())));
    return shapes;
  }

  private static Map<String, Object> item(
      String field, Map.Entry<String, Long> counted, CkanOrganizations organizations) {
    String name = counted.getKey();
    Object title =
        field.equals("organization")
            ? organizations.of(CkanOrganizations.code(name)).get("title")
            : name;
    return Map.of("name", name, "display_name", title, "count", counted.getValue());
  }

  private static String name(String field, String value) {
    return field.equals("organization") ? CkanOrganizations.name(value) : value;
  }
}
