/**
 * 検証 (verification): proves a programme's ledger from its entries alone, as a job that walks
 * through all of it, and looks again and again at what is new. The rules are the ledger's
 * invariants; a finding means that someone wrote past the service.
 */
package jp.banso.points.verification;
