/**
 * キャンペーン (campaigns) of a programme: dated, paid from one budget, drafted, run and ended. What
 * earns points in one is the earn rules' to say; that no more is granted than its budget holds is
 * the ledger's.
 */
package jp.banso.points.campaign;
