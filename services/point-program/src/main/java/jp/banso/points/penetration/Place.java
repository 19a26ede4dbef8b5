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

  private static final String ANY = "*";

  /** The cells that add up along a dimension have this in common. */
  Place line(int dimension) {
    return switch (dimension) {
      case 0 -> new Place(ANY, band, channel);
      case 1 -> new Place(area, ANY, channel);
      default -> new Place(area, band, ANY);
    };
  }

  /** Whether it is the sum along that dimension. */
  boolean isTotal(int dimension) {
    return switch (dimension) {
      case 0 -> area == null;
      case 1 -> band == null;
      default -> channel == null;
    };
  }

  /** Of whichever channel: what the population compares with. */
  Place people() {
    return new Place(area, band, null);
  }
}
