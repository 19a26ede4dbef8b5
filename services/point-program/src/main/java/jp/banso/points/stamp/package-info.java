/**
 * スタンプカード (stamp card): n stamps, then a reward in points. Each card's stamps are an asset of their
 * own in the programme's ledger: a stamp moves one from the card's source to the resident's account
 * on that card; the n-th also burns n and pays the reward from the card's budget, in the same
 * transaction. A scan is used once, because the transaction's id is made of the card, the shop and
 * the nonce that was scanned.
 *
 * <p>Staff scan, or residents do: a shop's screen shows a code of the half minute, signed with a
 * key of the programme's own, and each wallet can use it once. Passing it on is worth as long as
 * the clocks' skew that is allowed: it is taken from 30 seconds before its half minute until 30
 * after.
 */
package jp.banso.points.stamp;
