package jp.banso.points.ledger;

import java.util.UUID;

/**
 * One line of one account.
 *
 * @param version the account's, after this entry
 * @param amount signed
 * @param lot the wallet's lot the points came from or went to; null for what no wallet takes part
 *     in
 * @param budget what that lot was paid from
 */
record Entry(UUID account, long version, long amount, long balanceAfter, UUID lot, UUID budget) {}
