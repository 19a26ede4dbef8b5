package jp.banso.points.ledger;

import java.util.UUID;

/**
 * The programme as the caller knows it; its state and rules are looked up when the posting is
 * decided.
 *
 * @param issuer 全国地方公共団体コード of the issuer
 */
public record LedgerOfProgram(UUID id, String issuer, boolean open) {}
