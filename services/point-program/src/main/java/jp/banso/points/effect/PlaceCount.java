package jp.banso.points.effect;

/**
 * What was used at shops.
 *
 * @param category of the shop; null in the total of an area
 * @param area municipality of the shop; null in the total of a category
 */
record PlaceCount(String category, String area, Amount used, long uses) {
  /** Category and area of what went to a carrier. */
  static final String EXCHANGE = "exchange";

  PlaceLevel level() {
    return PlaceLevel.of(category, area);
  }
}
