package jp.banso.points.annual;

import java.time.Instant;
import java.util.UUID;

/** What a shop took, or gave back when it is less than zero. */
record Taking(UUID shop, long amount, Instant effective) {}
