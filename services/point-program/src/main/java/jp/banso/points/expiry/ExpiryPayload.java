package jp.banso.points.expiry;

import java.time.LocalDate;
import java.util.UUID;

/**
 * @param day points whose last day was before it end
 */
record ExpiryPayload(UUID program, LocalDate day) {}
