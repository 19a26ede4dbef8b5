package jp.banso.platform.code;

/**
 * 都道府県, 指定都市, 市, 特別区, 町, 村, and the 行政区 of a designated city, which are no local governments of
 * their own.
 */
public enum LocalGovernmentKind {
  PREFECTURE,
  DESIGNATED_CITY,
  CITY,
  SPECIAL_WARD,
  TOWN,
  VILLAGE,
  WARD;

  /** 市区町村, without the wards of designated cities. */
  public boolean isMunicipality() {
    return this != PREFECTURE && this != WARD;
  }
}
