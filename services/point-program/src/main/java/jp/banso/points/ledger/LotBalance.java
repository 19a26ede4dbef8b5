package jp.banso.points.ledger;

import java.time.LocalDate;
import java.util.UUID;

/**
 * ロット: what a wallet holds of one origin and one last day.
 *
 * @param expiresOn the last day it can be used, or null
 */
public record LotBalance(
    UUID id, UUID budget, boolean paid, LocalDate expiresOn, long posted, long held) {}
