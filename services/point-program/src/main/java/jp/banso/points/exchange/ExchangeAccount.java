package jp.banso.points.exchange;

import java.util.UUID;

/** The account a carrier has in a programme. */
public record ExchangeAccount(UUID account, UUID carrier, String name) {}
