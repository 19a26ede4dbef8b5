package jp.banso.points.penetration;

/**
 * A cell of the table; null stands for the sum over that dimension.
 *
 * @param area 全国地方公共団体コード
 * @param band age band, or {@link #OTHER}
 */
record Place(String area, String band, String channel) {
  /** Age not known, or no band of the population's. */
  static final String OTHER = "other";

  /** Of whichever channel: what the population compares with. */
  Place people() {
    return new Place(area, band, null);
  }
}
