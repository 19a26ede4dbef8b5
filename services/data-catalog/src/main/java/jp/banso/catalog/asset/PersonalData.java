package jp.banso.catalog.asset;

/** How personal an asset's content is (個人情報の区分), after the 個人情報保護法. */
public enum PersonalData {
  /** No personal information. */
  NONE,
  /** 仮名加工情報: not identifying unless collated. */
  PSEUDONYMISED,
  /** 個人情報. */
  PERSONAL,
  /** 要配慮個人情報: health, disability and the like. */
  SENSITIVE;

  /** Only what is free of personal information may become open data. */
  public boolean mayBePublished() {
    return this == NONE;
  }
}
