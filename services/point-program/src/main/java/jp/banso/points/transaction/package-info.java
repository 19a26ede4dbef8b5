/**
 * 取引 (transactions) as callers ask for them: grant, redeem, reversal. This feature says who may ask
 * for what and turns a request into a posting; what becomes of it is the ledger's to decide. The
 * client makes the id before it sends, and sends the same again until it has an answer.
 */
package jp.banso.points.transaction;
