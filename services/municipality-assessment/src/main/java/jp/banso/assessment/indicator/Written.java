package jp.banso.assessment.indicator;

/**
 * What became of the values sent.
 *
 * @param mine how many lay in the caller's area
 * @param changed how many of them were new or different
 */
record Written(long mine, long changed) {}
