package jp.banso.points.transaction;

import java.util.UUID;

/**
 * What is asked about a caller.
 *
 * @param who what decides which rows they see, and who they are where that matters
 */
record Question(String who, UUID program, UUID thing) {}
