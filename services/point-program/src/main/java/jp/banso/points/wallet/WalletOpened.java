package jp.banso.points.wallet;

import java.time.Instant;

/**
 * A wallet was opened, in the running transaction.
 *
 * @param shared whether it was a carrier that opened it, through its own app
 */
public record WalletOpened(
    KnownWallet wallet,
    String terms,
    Channel channel,
    boolean inStatistics,
    boolean shared,
    Instant at) {}
