package jp.banso.points.annual;

/**
 * How often things happen in a programme, for each purse and visit to the counter.
 *
 * @param grants points given
 * @param uses points used
 * @param step what a use is a multiple of
 * @param most the largest use, in steps
 * @param first the first month of issue
 * @param last the last month of issue
 */
record Habits(double grants, double uses, int step, int most, int first, int last) {

  /** Counted from April, so that March is the twelfth. */
  boolean issues(int month) {
    return month >= first && month <= last;
  }
}
