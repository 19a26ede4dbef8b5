package jp.banso.points.stamp;

/** The words beside the figures of a pass. */
record PassWords(String stamps, String reward, String points, String filled) {
  private static final PassWords JA = new PassWords("スタンプ", "特典", "%,dポイント", "達成した枚数");
  private static final PassWords EN =
      new PassWords("Stamps", "Reward", "%,d points", "Cards filled");

  static PassWords in(boolean japanese) {
    return japanese ? JA : EN;
  }

  String points(long amount) {
    return points.formatted(amount);
  }
}
