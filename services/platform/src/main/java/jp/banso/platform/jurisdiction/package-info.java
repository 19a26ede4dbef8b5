/**
 * Which area a caller acts for, decided once: the token's claim becomes a setting of the
 * transaction, and row-level security in PostgreSQL does the rest. No business code mentions it.
 */
package jp.banso.platform.jurisdiction;
