package jp.banso.assessment.grouping;

/** How groups are made (F2). */
public enum Method {
  /** F2a: the model's levels of the overall score. */
  BANDS,
  /** F2b: seeded k-means on the standardised scores of the axes. */
  K_MEANS
}
