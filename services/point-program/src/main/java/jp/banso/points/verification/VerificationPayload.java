package jp.banso.points.verification;

import java.util.UUID;

/**
 * @param seal one that somebody kept elsewhere, or null
 */
record VerificationPayload(UUID program, String seal) {}
