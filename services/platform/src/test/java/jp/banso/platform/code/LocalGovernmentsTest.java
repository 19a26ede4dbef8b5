package jp.banso.platform.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.banso.platform.SharedData;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.tabular.TabularReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalGovernmentsTest {
  private final LocalGovernments register = new LocalGovernments();

  @Test
  void countsWhatTheMinistryCounts() {
    assertEquals(47, register.prefectures().size());
    assertEquals(1_741, register.operational().size());
    assertEquals(6, register.all().stream().filter(LocalGovernment::northernTerritories).count());
    assertEquals(792, count(LocalGovernmentKind.CITY) + count(LocalGovernmentKind.DESIGNATED_CITY));
    assertEquals(20, count(LocalGovernmentKind.DESIGNATED_CITY));
    assertEquals(23, count(LocalGovernmentKind.SPECIAL_WARD));
    assertEquals(743, count(LocalGovernmentKind.TOWN));
    assertEquals(189, count(LocalGovernmentKind.VILLAGE));
    var day = LocalDate.of(2024, 1, 1);
    assertEquals(
        171,
        register.all().stream()
            .filter(each -> each.kind() == LocalGovernmentKind.WARD && each.existsOn(day))
            .count());
  }

  @ParameterizedTest
  @CsvSource({
    "040002,35",
    "090000,25",
    "150002,30",
    "190004,27",
    "280003,41",
    "320005,19",
    "470007,41",
    "010006,179"
  })
  void listsTheMunicipalitiesOfAPrefectureInCodeOrder(String prefecture, int count) {
    var listed = register.municipalitiesOf(LocalGovernmentCode.of(prefecture));
    assertEquals(count, listed.size());
    assertEquals(
        listed.stream().map(LocalGovernment::code).sorted().toList(),
        listed.stream().map(LocalGovernment::code).toList());
  }

  @Test
  void answersEveryHomonym() {
    assertEquals(List.of("045055", "113816", "433489"), codes("美里町"));
    assertEquals(List.of("045055"), codes("宮城県美里町"));
    assertEquals(List.of("014036", "016969"), codes("北海道泊村"));
    assertEquals(List.of("011011"), codes("札幌市中央区"));
    assertEquals(List.of(), codes("存在しない町"));
  }

  @ParameterizedTest
  @CsvSource({
    "檮原町,394050", "梼原町,394050", "鎌ヶ谷市,122246", "鎌ケ谷市,122246", "龍ケ崎市,082082",
    "竜ヶ崎市,082082", "鰺ケ沢町,023213", "鯵ヶ沢町,023213", "ﾆｾｺ町,013951", "に せ こ 町,013951",
    "葛󠄀城市,292117", "むつ市,022080"
  })
  void findsOtherSpellings(String name, String code) {
    assertEquals(List.of(code), codes(name));
  }

  @Test
  void knowsThatHamamatsuHasOtherWardsSince2024() {
    var lastOfOld = LocalDate.of(2023, 12, 31);
    var firstOfNew = LocalDate.of(2024, 1, 1);
    var old = LocalGovernmentCode.of("221317");
    var central = LocalGovernmentCode.of("221384");
    assertTrue(register.existsOn(old, lastOfOld));
    assertFalse(register.existsOn(old, firstOfNew));
    assertFalse(register.existsOn(central, lastOfOld));
    assertTrue(register.existsOn(central, firstOfNew));
    var city = LocalGovernmentCode.of("221309");
    assertEquals(7, register.wardsOf(city, lastOfOld).size());
    assertEquals(
        List.of("中央区", "浜名区", "天竜区"),
        register.wardsOf(city, firstOfNew).stream().map(LocalGovernment::name).toList());
  }

  @Test
  void refusesACodeNobodyHas() {
    var unused = LocalGovernmentCode.of("04999");
    assertEquals(
        CodeProblem.UNKNOWN_LOCAL_GOVERNMENT,
        assertThrows(DomainException.class, () -> register.require(unused)).type());
    assertEquals("ちゅうおうく", register.require(LocalGovernmentCode.of("011011")).kana());
  }

  @Test
  void agreesWithTheReferenceOfAllMunicipalities() throws Exception {
    Path reference = SharedData.file("municipality_reference_1741.csv");
    assumeTrue(Files.exists(reference), "reference data is not here");
    var rows = TabularReader.read(Files.readAllBytes(reference), "text/csv").rows();
    var expected =
        rows.stream()
            .skip(1)
            .map(row -> List.of(row.get(0), row.get(2), row.get(3), row.get(5), row.get(6)))
            .toList();
    var actual =
        register.operational().stream()
            .map(
                each ->
                    List.of(
                        each.code().code6(),
                        each.prefecture(),
                        each.name(),
                        each.kana(),
                        each.kind().name().toLowerCase(Locale.ROOT)))
            .toList();
    assertEquals(expected, actual);
  }

  private long count(LocalGovernmentKind kind) {
    return register.all().stream().filter(each -> each.kind() == kind).count();
  }

  private List<String> codes(String name) {
    return register.named(name).stream().map(each -> each.code().code6()).toList();
  }
}
