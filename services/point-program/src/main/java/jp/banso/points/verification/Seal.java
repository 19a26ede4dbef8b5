package jp.banso.points.verification;

import java.time.Instant;

/**
 * A seal as it was made.
 *
 * @param until it is on what was recorded by then and after the seal before
 * @param transactions how many there were
 */
record Seal(long no, Instant until, long transactions, byte[] hash) {}
