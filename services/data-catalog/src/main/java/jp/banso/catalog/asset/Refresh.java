package jp.banso.catalog.asset;

/** How often data is brought up to date (更新頻度), in the words of the EU frequency vocabulary. */
public enum Refresh {
  DAILY,
  WEEKLY,
  MONTHLY,
  QUARTERLY,
  ANNUAL,
  IRREG,
  NEVER
}
