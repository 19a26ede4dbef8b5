/**
 * スタンプカード (stamp card): n stamps, then a reward in points. Each card's stamps are an asset of their
 * own in the programme's ledger: a stamp moves one from the card's source to the resident's account
 * on that card; the n-th also burns n and pays the reward from the card's budget, in the same
 * transaction. A scan is used once, because the transaction's id is made of the card, the shop and
 * the nonce that was scanned.
 */
package jp.banso.points.stamp;
