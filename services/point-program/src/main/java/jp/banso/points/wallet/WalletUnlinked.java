package jp.banso.points.wallet;

import java.time.Instant;

/** A wallet is nobody's any more, in the running transaction. */
public record WalletUnlinked(KnownWallet wallet, Instant at) {}
