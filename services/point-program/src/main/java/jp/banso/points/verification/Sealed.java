package jp.banso.points.verification;

import java.time.Instant;

/** A transaction's hash as it is now. */
record Sealed(Instant recordedAt, byte[] hash) {}
