package jp.banso.points.ledger;

import java.util.UUID;

/** An account with nothing in it. */
public record NewAccount(UUID id, AccountKind kind, UUID asset, UUID wallet) {}
