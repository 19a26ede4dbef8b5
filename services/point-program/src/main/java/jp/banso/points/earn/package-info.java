/**
 * 付与ルール (earn rules): what earns points in a campaign, who, where and how much at most. A machine
 * reports what happened; the oldest rule that suits it earns, once, and the answer says which one
 * or why none. Deciding is pure ({@code Verdict}, {@code EarnTerms}).
 *
 * <p>Caps are counted from the events themselves under a lock of rule and wallet, and not as an
 * account of the ledger: a cap is no value anybody holds, it differs by version and day, and the
 * entries to fund and empty it would triple what the lane writes. Points are first promised in the
 * event's row, then granted by the lane under an id derived from it; what the lane refuses is given
 * back. Whatever goes wrong between the two, the promise counts against the cap, so a cap is never
 * exceeded, and the same event sent again is granted once. What nobody sends again the service
 * grants itself ({@code PromiseRun}): each promise is looked after until it is known to be kept.
 */
package jp.banso.points.earn;
