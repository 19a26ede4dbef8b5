package jp.banso.points.verification;

/** A seal, what it says, and what is found. */
record SealLink(long no, byte[] hash, long said, long found, byte[] hashes) {}
