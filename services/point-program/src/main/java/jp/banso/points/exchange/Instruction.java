package jp.banso.points.exchange;

import java.time.Instant;
import java.util.UUID;

/**
 * What the carrier is asked to do.
 *
 * @param validUntil it must not take the order later
 */
record Instruction(UUID order, UUID program, String account, long amount, Instant validUntil) {}
