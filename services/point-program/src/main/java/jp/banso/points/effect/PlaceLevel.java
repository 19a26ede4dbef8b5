package jp.banso.points.effect;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a figure of a place is about. */
enum PlaceLevel {
  /** Shops of one category in one municipality. */
  @JsonProperty("cell")
  CELL,
  /** All of a category. */
  @JsonProperty("category")
  CATEGORY,
  /** All in a municipality. */
  @JsonProperty("area")
  AREA;

  static PlaceLevel of(String category, String area) {
    return area == null ? CATEGORY : category == null ? AREA : CELL;
  }
}
