package jp.banso.assessment.maturity;

/** Where a model stands, and where it may go next. */
public enum ModelState {
  DRAFT,
  PUBLISHED;

  boolean mayBecome(ModelState next) {
    return this == DRAFT && next == PUBLISHED;
  }
}
