/**
 * 代理人 (proxy): who may act for a wallet's holder: family, a legal guardian, a welfare office. The
 * holder, or staff with a ground, offer a mandate with a scope and a period; whoever is handed its
 * code accepts it, so that nobody types in who somebody is. A representative is known by a
 * pseudonym of its own kind. They see the wallet only through {@code represented-wallets}, and only
 * while the mandate lasts; what they redeem stands in the ledger as the mandate's, and in the
 * journal. A mandate ends by its last day, by revocation, or when the holder withdraws their
 * consent.
 */
package jp.banso.points.proxy;
