package jp.banso.points.wallet;

/** 年齢階級: 65-74, or 75+. As coarse as the population it is compared with, and never a birth date. */
public final class AgeBand {
  public static final String PATTERN = "[0-9]{1,3}(-[0-9]{1,3}|\\+)";

  private AgeBand() {}
}
