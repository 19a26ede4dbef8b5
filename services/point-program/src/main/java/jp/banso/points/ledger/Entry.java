package jp.banso.points.ledger;

import java.util.UUID;

/**
 * One line of one account.
 *
 * @param version the account's, after this entry
 * @param amount signed
 */
record Entry(UUID account, long version, long amount, long balanceAfter) {}
