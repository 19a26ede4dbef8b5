package jp.banso.points.annual;

import java.time.Instant;

/** What changed in a wallet, when it was written down and from when it counts. */
record Change(long amount, Instant recorded, Instant effective) {}
