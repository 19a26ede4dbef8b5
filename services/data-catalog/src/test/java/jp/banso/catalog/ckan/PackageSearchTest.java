package jp.banso.catalog.ckan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.banso.catalog.publication.Search;
import org.junit.jupiter.api.Test;

class PackageSearchTest {

  private static Search search(Map<String, String> parameters) {
    return PackageSearch.of(new CkanParameters(parameters));
  }

  @Test
  void readsTheOrganisationsThatAHarvesterAsksFor() {
    var search = search(Map.of("fq", "organization:jp_045055 OR organization:043222"));
    assertEquals(List.of("045055", "043222"), search.organizations());
  }

  @Test
  void keepsExclusionsApart() {
    var search = search(Map.of("q", "organization:jp_045055 AND -tags:\"個人情報\""));
    assertEquals(List.of("045055"), search.organizations());
    assertEquals(List.of("個人情報"), search.excludedKeywords());
    assertEquals(List.of(), search.words());
  }

  @Test
  void takesFullWidthAndUpperCaseForTheSameWord() {
    assertEquals(List.of("aed", "設置"), search(Map.of("q", "ＡＥＤ　設置")).words());
  }

  @Test
  void matchesEverythingForTheSolrWildcard() {
    assertEquals(List.of(), search(Map.of("q", "*:*")).words());
  }

  @Test
  void readsTheStartOfAModificationRange() {
    var search = search(Map.of("fq", "metadata_modified:[2026-01-01T00:00:00Z TO *]"));
    assertEquals(Instant.parse("2026-01-01T00:00:00Z"), search.modifiedSince());
    assertNull(search(Map.of("fq", "metadata_modified:[* TO *]")).modifiedSince());
  }

  @Test
  void refusesATimeThatIsNone() {
    var parameters = Map.of("fq", "metadata_modified:[yesterday TO *]");
    assertThrows(CkanError.class, () -> search(parameters));
  }

  @Test
  void capsTheRowsAtAThousandAndRefusesNegativeOnes() {
    assertEquals(1000, search(Map.of("rows", "5000")).rows());
    assertEquals(10, search(Map.of()).rows());
    assertThrows(CkanError.class, () -> search(Map.of("rows", "-1")));
    assertThrows(CkanError.class, () -> search(Map.of("start", "99999999999")));
  }

  @Test
  void sortsByIdWhenAsked() {
    assertEquals(Search.Order.ID, search(Map.of("sort", "id asc")).order());
    assertEquals(Search.Order.MODIFIED, search(Map.of("sort", "score desc")).order());
  }

  @Test
  void sortsDownwardsOnlyWhenAskedOrByDefault() {
    assertEquals("modified_at desc, id", search(Map.of()).orderBy());
    assertEquals(
        "modified_at desc, id",
        search(Map.of("sort", "score desc, metadata_modified desc")).orderBy());
    assertEquals("modified_at, id", search(Map.of("sort", "metadata_modified asc")).orderBy());
    assertEquals("name desc, id", search(Map.of("sort", "name desc")).orderBy());
    assertEquals("title, id", search(Map.of("sort", "title_string asc")).orderBy());
  }

  @Test
  void readsAlternativesInBrackets() {
    var search =
        search(Map.of("fq", "organization:(jp_045055 OR jp_043222) state:active -groups:g"));
    assertEquals(List.of("045055", "043222"), search.organizations());
  }

  @Test
  void refusesAFilterByAFieldItDoesNotHave() {
    assertThrows(CkanError.class, () -> search(Map.of("fq", "groups:welfare")));
    assertEquals(List.of("groups:welfare"), search(Map.of("q", "groups:welfare")).words());
  }

  @Test
  void refusesATextOfTenKilobytes() {
    assertThrows(CkanError.class, () -> search(Map.of("q", "避".repeat(10_000))));
  }
}
