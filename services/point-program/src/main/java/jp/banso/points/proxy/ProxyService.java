package jp.banso.points.proxy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.jurisdiction.Caller;
import jp.banso.points.wallet.HandedCodes;
import jp.banso.points.wallet.IssuersName;
import jp.banso.points.wallet.KnownWallet;
import jp.banso.points.wallet.WalletConsents;

/** Grants mandates, shows and revokes them: what a holder does, and staff for them. */
@ApplicationScoped
@Transactional
class ProxyService {
  private final Proxies proxies;
  private final ProxyBook book;
  private final WalletConsents wallets;
  private final HandedCodes codes;
  private final IssuersName issuer;
  private final Caller caller;
  private final InstantSource time;

  ProxyService(
      Proxies proxies,
      ProxyBook book,
      WalletConsents wallets,
      HandedCodes codes,
      IssuersName issuer,
      Caller caller,
      InstantSource time) {
    this.proxies = proxies;
    this.book = book;
    this.wallets = wallets;
    this.codes = codes;
    this.issuer = issuer;
    this.caller = caller;
    this.time = time;
  }

  // Whose wallet it is, their own rows say; what they grant is then written without their name
  @Transactional(TxType.NOT_SUPPORTED)
  ProxyView grantOwn(UUID program, NewOwnProxy request) {
    var wallet = QuarkusTransaction.requiringNew().call(() -> wallets.own(program));
    return issuer.asHolder(wallet.issuer(), () -> book.grant(wallet, request, null, now()));
  }

  ProxyView grant(UUID program, UUID wallet, NewProxy request) {
    return book.grant(wallets.named(program, wallet), request.mandate(), request.ground(), now());
  }

  @Transactional(TxType.NOT_SUPPORTED)
  ProxyView correct(
      UUID program, UUID walletId, UUID id, Version expected, ProxyCorrection change) {
    var wallet =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  proxies.named(program, walletId, id);
                  return wallets.named(program, walletId);
                });
    return caller.isResident()
        ? issuer.asHolder(wallet.issuer(), () -> correct(wallet, id, expected, change))
        : QuarkusTransaction.requiringNew().call(() -> correct(wallet, id, expected, change));
  }

  private ProxyView correct(KnownWallet wallet, UUID id, Version expected, ProxyCorrection change) {
    wallets.locked(wallet);
    return book.correct(wallet, id, expected, change, now());
  }

  ProxyView show(UUID program, UUID wallet, UUID id) {
    return proxies.named(program, wallet, id).view();
  }

  ProxyInvitation invitation(UUID program, UUID wallet, UUID id) {
    return proxies
        .named(program, wallet, id)
        .invitation(codes.of(ProxyBook.INVITATION, program, id), time.instant());
  }

  Page<ProxyView> list(UUID program, UUID wallet, PageRequest page) {
    wallets.named(program, wallet);
    return Page.of(
        proxies.after(program, wallet, page), page, proxy -> proxy.id().toString(), Proxy::view);
  }

  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
