/**
 * The journal: every change of state, who made it and what it was before, in the same transaction,
 * append only and chained by hashes, so that a later alteration shows.
 */
package jp.banso.platform.journal;
