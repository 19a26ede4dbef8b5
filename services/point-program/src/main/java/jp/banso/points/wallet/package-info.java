/**
 * ウォレット (wallet): a resident's place in one programme. It knows its holder only as a pseudonym that
 * no other programme shares ({@link jp.banso.points.wallet.Pseudonyms}), the municipality they live
 * in, and what they consented to. Its points are the balance of the account with its id. Life:
 * active, suspended (and back), closed for ever; only an active wallet gives or takes points, and
 * only while it is linked: whoever withdraws their consent to take part leaves a wallet that is
 * nobody's, whose points stay and do not move until it is linked again (同意の撤回, decision 0014). What
 * was held before is a promise, and is still captured.
 */
package jp.banso.points.wallet;
