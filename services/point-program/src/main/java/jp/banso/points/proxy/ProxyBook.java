package jp.banso.points.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.Version;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.wallet.HandedCodes;
import jp.banso.points.wallet.KnownWallet;
import jp.banso.points.wallet.WalletConsents;
import jp.banso.points.wallet.WalletProblem;
import jp.banso.points.wallet.WalletUnlinked;

/** Writes mandates down, in the running transaction. */
@ApplicationScoped
class ProxyBook {
  static final String INVITATION = "invitation";
  private static final int MOST_PER_WALLET = 5;
  private static final int MOST_YEARS = 3;

  private final Proxies proxies;
  private final WalletConsents wallets;
  private final HandedCodes codes;
  private final Journal journal;
  private final Ids ids;

  ProxyBook(Proxies proxies, WalletConsents wallets, HandedCodes codes, Journal journal, Ids ids) {
    this.proxies = proxies;
    this.wallets = wallets;
    this.codes = codes;
    this.journal = journal;
    this.ids = ids;
  }

  // The wallet's lock makes the count exact, and a withdrawal of consent wait or be seen
  ProxyView grant(KnownWallet asked, NewOwnProxy request, String ground, Instant now) {
    var today = JapanTime.dayOf(now);
    mustBeMeant(request, today);
    var wallet = wallets.locked(asked);
    if (wallet.holder() == null) {
      throw WalletProblem.WALLET_NOT_LINKED.with(wallet.id());
    }
    if (proxies.open(wallet.program(), wallet.id(), today, now) >= MOST_PER_WALLET) {
      throw ProxyProblem.PROXY_LIMIT_REACHED.with(MOST_PER_WALLET);
    }
    var proxy = Proxy.offered(wallet, ids.next(), request, ground, now);
    proxies.persistAndFlush(proxy);
    var view = proxy.view();
    journal.append("proxy.granted", view.path(), null, view);
    return view;
  }

  private static void mustBeMeant(NewOwnProxy request, LocalDate today) {
    if (request.validUntil().isBefore(request.validFrom())
        || request.validUntil().isBefore(today)
        || request.validUntil().isAfter(request.validFrom().plusYears(MOST_YEARS))) {
      throw ProxyProblem.PROXY_PERIOD_INVALID.with(
          request.validFrom(), request.validUntil(), MOST_YEARS);
    }
  }

  ProxyView correct(
      KnownWallet wallet, UUID id, Version expected, ProxyCorrection change, Instant now) {
    var proxy = proxies.forChange(wallet.program(), wallet.id(), id);
    var before = proxy.view();
    expected.requireMatches(before.version());
    if (change.state() != null) {
      proxy.become(change.state(), now);
    }
    proxies.flush();
    var after = proxy.view();
    journal.append("proxy.corrected", after.path(), before, after);
    return after;
  }

  /** A wrong code, an offer that ended, another kind of person: all the same from outside. */
  ProxyView accept(UUID program, NewRepresentation request, Acceptor acceptor, Instant now) {
    var offered =
        proxies
            .findForChange(program, request.proxy())
            .filter(it -> codes.isRight(request.code(), INVITATION, program, request.proxy()))
            .filter(it -> it.canBeAcceptedBy(acceptor.staff(), now));
    var proxy = offered.orElseThrow(ProxyProblem.INVITATION_INVALID::with);
    var before = proxy.view();
    var wallet = wallets.named(program, before.wallet());
    if (acceptor.asHolder().equals(wallet.holder())) {
      throw ProxyProblem.PROXY_IS_HOLDER.with(wallet.id());
    }
    proxy.accept(acceptor.asProxy(), now);
    proxies.flush();
    var after = proxy.view();
    journal.append("proxy.accepted", after.path(), before, after);
    return after;
  }

  /** Nobody acts for nobody. */
  void ended(@Observes WalletUnlinked event) {
    var wallet = event.wallet();
    for (var proxy : proxies.leadingToSomebody(wallet.program(), wallet.id())) {
      var before = proxy.view();
      proxy.end(event.at());
      if (before.state() != ProxyState.REVOKED) {
        journal.append("proxy.ended", before.path(), before, proxy.view());
      }
    }
    proxies.flush();
  }
}
