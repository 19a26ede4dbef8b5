package jp.banso.catalog.ckan;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.banso.catalog.dataset.SearchText;
import jp.banso.catalog.publication.Search;

/**
 * Reads {@code package_search}'s parameters: {@code q}, the part of {@code fq} that harvesters send
 * ({@code organization:a OR organization:b}, {@code -tags:x}, {@code metadata_modified:[t TO *]},
 * {@code name:} and {@code id:}), {@code sort}, {@code start} and {@code rows} (1,000 at most).
 * Parameters CKAN does not know are ignored, as CKAN does.
 */
record PackageSearch(Search search, boolean facets) {

  private static final Pattern FIELD =
      Pattern.compile(
          "([-+]?)(organization|owner_org|tags|name|id|metadata_modified):(\\[[^\\]]*\\]|\"[^\"]*\"|\\S+)");
  private static final int MOST_ROWS = 1000;

  static PackageSearch of(Map<String, String> parameters) {
    String query = parameters.getOrDefault("q", "");
    List<String> organizations = new ArrayList<>();
    List<String> notOrganizations = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<String> notTags = new ArrayList<>();
    Instant since = null;
    String name = null;
    Matcher field = FIELD.matcher(query + " " + parameters.getOrDefault("fq", ""));
    while (field.find()) {
      boolean excluded = field.group(1).equals("-");
      String value = field.group(3).replaceAll("^[\"(]|[\")]$", "");
      switch (field.group(2)) {
        case "organization", "owner_org" ->
            (excluded ? notOrganizations : organizations).add(code(value));
        case "tags" -> (excluded ? notTags : tags).add(value);
        case "metadata_modified" -> since = since(value);
        default -> name = value;
      }
    }
    String words = FIELD.matcher(query).replaceAll(" ").replaceAll("\\b(AND|OR)\\b", " ");
    var search =
        new Search(
            SearchText.terms(words),
            organizations,
            notOrganizations,
            tags,
            notTags,
            since,
            name,
            order(parameters.getOrDefault("sort", "")),
            number(parameters, "start", 0, 1_000_000),
            number(parameters, "rows", 10, MOST_ROWS));
    return new PackageSearch(search, parameters.containsKey("facet.field"));
  }

  /** Organisations are named {@code jp_<code>} in CKAN, where a name may not be a bare number. */
  private static String code(String organization) {
    return organization.startsWith("jp_") ? organization.substring(3) : organization;
  }

  private static Instant since(String range) {
    String from = range.replaceAll("[\\[\\]]", "").split(" TO ")[0].strip();
    try {
      return from.equals("*") ? null : Instant.parse(from);
    } catch (DateTimeParseException e) {
      throw CkanError.badQuery("metadata_modified is not a time: " + from);
    }
  }

  private static Search.Order order(String sort) {
    return switch (sort.strip().split("[ ,]")[0]) {
      case "id" -> Search.Order.ID;
      case "name" -> Search.Order.NAME;
      case "title", "title_string" -> Search.Order.TITLE;
      default -> Search.Order.MODIFIED;
    };
  }

  static int number(Map<String, String> parameters, String name, int otherwise, int most) {
    String value = parameters.get(name);
    if (value == null || value.isBlank()) {
      return otherwise;
    }
    if (!value.matches("[0-9]{1,9}")) {
      throw CkanError.invalid(name + ": Must be a natural number");
    }
    return Math.min(Integer.parseInt(value), most);
  }
}
