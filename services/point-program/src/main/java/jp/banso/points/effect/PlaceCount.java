package jp.banso.points.effect;

/**
 * What was used at shops.
 *
 * @param category of the shop; null in the total of an area
 * @param area municipality of the shop; null in the total of a category
 */
record PlaceCount(String category, String area, Amount used, long uses) {

  PlaceLevel level() {
    return PlaceLevel.of(category, area);
  }
}
