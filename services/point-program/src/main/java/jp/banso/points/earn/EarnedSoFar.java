package jp.banso.points.earn;

/**
 * Points a wallet has been promised by a rule.
 *
 * @param inAll in the whole campaign
 */
record EarnedSoFar(long thatDay, long inAll) {}
