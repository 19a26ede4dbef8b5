package jp.banso.catalog.ckan;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.banso.catalog.dataset.SearchText;
import jp.banso.catalog.publication.Search;

/**
 * Reads {@code package_search}'s parameters: {@code q}, the part of {@code fq} that harvesters send
 * ({@code organization:a OR organization:b}, {@code -tags:x}, {@code metadata_modified:[t TO *]},
 * {@code name:} and {@code id:}), {@code sort}, {@code start} and {@code rows} (1,000 at most).
 * Parameters CKAN does not know are ignored, as CKAN does; a filter by a field that is not here is
 * refused, because an answer that ignored it would be wrong.
 */
final class PackageSearch {

  private static final String VALUE = ":(\\[[^\\]]*\\]|\\([^)]*\\)|\"[^\"]*\"|\\S+)";
  private static final Pattern FIELD =
      Pattern.compile("([-+]?)\\b(organization|owner_org|tags|name|id|metadata_modified)" + VALUE);
  private static final Pattern FILTER = Pattern.compile("([-+]?)\\b([a-z_]+)" + VALUE);
  // True of everything that is published, so harvesters lose nothing by asking for it.
  private static final Set<String> ALWAYS_TRUE =
      Set.of("state", "private", "type", "dataset_type", "capacity", "site_id");
  private static final int MOST_ROWS = 1000;

  private final List<String> organizations = new ArrayList<>();
  private final List<String> notOrganizations = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private final List<String> notTags = new ArrayList<>();
  private Instant since;
  private String name;

  private PackageSearch() {}

  static Search of(CkanParameters parameters) {
    var read = new PackageSearch();
    String query = parameters.text("q");
    read.restrict(FIELD.matcher(query));
    read.restrict(FILTER.matcher(parameters.text("fq") + " " + parameters.text("fq_list")));
    String words = FIELD.matcher(query).replaceAll(" ").replaceAll("\\b(AND|OR)\\b", " ");
    String[] sort = parameters.text("sort").strip().split("[ ,]+");
    return new Search(
        SearchText.terms(words),
        read.organizations,
        read.notOrganizations,
        read.tags,
        read.notTags,
        read.since,
        read.name,
        order(sort[0]),
        order(sort[0]) == Search.Order.MODIFIED && !sort[0].startsWith("metadata_modified")
            || sort.length > 1 && sort[1].equalsIgnoreCase("desc"),
        parameters.number("start", 0, 1_000_000),
        parameters.number("rows", 10, MOST_ROWS));
  }

  private void restrict(Matcher field) {
    while (field.find()) {
      boolean excluded = field.group(1).equals("-");
      List<String> values = values(field.group(3));
      switch (field.group(2)) {
        case "organization", "owner_org" ->
            (excluded ? notOrganizations : organizations)
                .addAll(values.stream().map(CkanOrganizations::code).toList());
        case "tags" -> (excluded ? notTags : tags).addAll(values);
        case "metadata_modified" -> since = since(field.group(3));
        case "name", "id" -> name = values.isEmpty() ? "" : values.getFirst();
        default -> refuse(field.group(2), excluded);
      }
    }
  }

  private static void refuse(String unknown, boolean excluded) {
    if (!excluded && !ALWAYS_TRUE.contains(unknown)) {
      throw CkanError.badQuery("undefined field " + unknown);
    }
  }

  /** {@code a}, {@code "a b"} or {@code (a OR "b c")}. */
  private static List<String> values(String given) {
    if (!given.startsWith("(")) {
      return List.of(given.replaceAll("^\"|\"$", ""));
    }
    return List.of(given.substring(1).replaceAll("\\)$", "").split("\\s+(?:OR\\s+)?")).stream()
        .map(value -> value.replaceAll("^\"|\"$", ""))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static Instant since(String range) {
    String from = range.replaceAll("[\\[\\]]", "").split(" TO ")[0].strip();
    try {
      return from.equals("*") ? null : Instant.parse(from);
    } catch (DateTimeParseException e) {
      throw CkanError.badQuery("metadata_modified is not a time: " + from);
    }
  }

  private static Search.Order order(String field) {
    return switch (field) {
      case "id" -> Search.Order.ID;
      case "name" -> Search.Order.NAME;
      case "title", "title_string" -> Search.Order.TITLE;
      default -> Search.Order.MODIFIED;
    };
  }
}
