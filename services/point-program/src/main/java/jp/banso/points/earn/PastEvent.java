package jp.banso.points.earn;

import java.util.UUID;

/** An event of the past, and whose. */
record PastEvent(UUID id, UUID wallet, Happening happening) {}
