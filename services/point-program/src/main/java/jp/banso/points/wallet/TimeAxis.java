package jp.banso.points.wallet;

/** What is meant by a balance at a moment. */
enum TimeAxis {
  /** What the books said then. */
  RECORDED,
  /** What counted then, by all that is known now. */
  EFFECTIVE;

  /** As it is said in an address. */
  public static TimeAxis fromString(String text) {
    return switch (text) {
      case "recorded" -> RECORDED;
      case "effective" -> EFFECTIVE;
      default -> throw new IllegalArgumentException(text);
    };
  }
}
