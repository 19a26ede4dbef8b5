package jp.banso.platform.code;

import java.time.LocalDate;

/**
 * One organisation of the register.
 *
 * @param name official name without prefecture, e.g. 美里町
 * @param kana reading in hiragana
 * @param prefecture name of the prefecture, e.g. 宮城県
 * @param parent the prefecture of a municipality, the city of a ward, null for a prefecture
 * @param validFrom first day; null when older than the register
 * @param validTo last day; null while it exists
 * @param northernTerritories one of the six villages of 北方領土, which have a code and no residents
 */
public record LocalGovernment(
    LocalGovernmentCode code,
    String name,
    String kana,
    String prefecture,
    LocalGovernmentKind kind,
    LocalGovernmentCode parent,
    LocalDate validFrom,
    LocalDate validTo,
    boolean northernTerritories) {

  /** Whether the code was in force on that day, both edges included. */
  public boolean existsOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }

  /** 市区町村 that has residents: the 1,741 that surveys and dashboards count. */
  public boolean isOperational() {
    return kind.isMunicipality() && !northernTerritories && validTo == null;
  }
}
