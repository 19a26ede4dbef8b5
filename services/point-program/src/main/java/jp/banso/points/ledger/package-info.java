/**
 * The double-entry ledger of a programme: accounts, transactions and entries, and nothing of HTTP.
 *
 * <p>A {@link jp.banso.points.ledger.Posting} names the movements a caller wants. {@link
 * jp.banso.points.ledger.Ledger} locks the accounts in the order of their ids, looks the posting's
 * id up, lets the pure {@link jp.banso.points.ledger.Decision} say what becomes of it, and writes
 * that in one statement. Invariants: the entries of a transaction sum to zero in every asset; no
 * account falls below its floor; versions have no gap; an id has one outcome for ever, a refusal
 * included. The ledger is its own journal: nothing in it is changed or deleted.
 */
package jp.banso.points.ledger;
