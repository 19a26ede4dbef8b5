package jp.banso.points.effect;

import java.math.BigDecimal;
import jp.banso.points.suppression.SumCell;

/**
 * One of two groups, as it was counted.
 *
 * @param size members
 * @param before mean of the outcome in the earlier period
 * @param variance of the members' own changes, n - 1
 * @param personsBefore whose uses it is made of in the earlier period
 * @param spent points of the campaign its members were granted in the later period
 */
record GroupCount(
    long size,
    BigDecimal before,
    BigDecimal after,
    BigDecimal variance,
    long personsBefore,
    long personsAfter,
    long spent) {
  static final GroupCount NOBODY =
      new GroupCount(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0);

  /** At least ten members, and each mean made by ten persons or by nobody. */
  boolean isShown() {
    return size >= SumCell.FEWEST_PERSONS
        && !SumCell.part(personsBefore).sensitive()
        && !SumCell.part(personsAfter).sensitive();
  }

  BigDecimal change() {
    return after.subtract(before);
  }
}
