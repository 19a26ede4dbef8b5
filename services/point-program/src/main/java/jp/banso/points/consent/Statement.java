package jp.banso.points.consent;

/**
 * Who says so, and who writes it down.
 *
 * @param recorder null where the holder does
 */
record Statement(StatedBy by, String ground, String recorder) {
  static final Statement OF_HOLDER = new Statement(StatedBy.HOLDER, null, null);

  /** Staff write down what they were told; they cannot sign in as somebody else. */
  static Statement of(StatedBy by, String ground, String recorder) {
    if (by != StatedBy.STAFF && by != StatedBy.PROXY) {
      throw ConsentProblem.CONSENT_STATED_BY_INVALID.with(by);
    }
    return new Statement(by, ground, recorder);
  }
}
