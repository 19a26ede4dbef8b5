package jp.banso.points.verification;

import java.time.Instant;
import java.util.UUID;

/**
 * What a job says of a verification. Jobs are shown to more people than to auditors, so where the
 * ledger does not hold, if it does not, it does not say.
 */
record VerificationResult(
    UUID program,
    boolean sound,
    long accounts,
    long transactions,
    long entries,
    Instant verifiedAt) {}
