/**
 * 検証 (verification): proves a programme's ledger from its entries alone, in one statement and so on
 * one snapshot. The rules are the ledger's invariants; a finding means that someone wrote past the
 * service.
 */
package jp.banso.points.verification;
