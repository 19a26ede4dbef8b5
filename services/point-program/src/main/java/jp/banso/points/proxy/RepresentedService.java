package jp.banso.points.proxy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.jurisdiction.Acting;
import jp.banso.platform.jurisdiction.Caller;
import jp.banso.points.ledger.Ledger;
import jp.banso.points.program.KnownPrograms;
import jp.banso.points.wallet.HandedCodes;
import jp.banso.points.wallet.IssuersName;
import jp.banso.points.wallet.StatementRow;
import jp.banso.points.wallet.WalletBalance;
import jp.banso.points.wallet.WalletService;

/** What somebody does for another. */
@ApplicationScoped
@Transactional
class RepresentedService {
  private final Mandates mandates;
  private final ProxyBook book;
  private final WalletService wallets;
  private final KnownPrograms programs;
  private final HandedCodes codes;
  private final Ledger ledger;
  private final Journal journal;
  private final IssuersName issuer;
  private final Acting acting;
  private final Caller caller;
  private final InstantSource time;

  RepresentedService(
      Mandates mandates,
      ProxyBook book,
      WalletService wallets,
      KnownPrograms programs,
      HandedCodes codes,
      Ledger ledger,
      Journal journal,
      IssuersName issuer,
      Acting acting,
      Caller caller,
      InstantSource time) {
    this.mandates = mandates;
    this.book = book;
    this.wallets = wallets;
    this.programs = programs;
    this.codes = codes;
    this.ledger = ledger;
    this.journal = journal;
    this.issuer = issuer;
    this.acting = acting;
    this.caller = caller;
    this.time = time;
  }

  // Family may live where the programme is not to be seen: whoever holds the code may ask whose it
  // is
  @Transactional(TxType.NOT_SUPPORTED)
  ProxyView accept(UUID program, NewRepresentation request) {
    if (!codes.isRight(request.code(), ProxyBook.INVITATION, program, request.proxy())) {
      throw ProxyProblem.INVITATION_INVALID.with();
    }
    var issuedBy =
        acting.asSystem(
            () -> QuarkusTransaction.requiringNew().call(() -> programs.named(program).issuer()));
    var acceptor = mandates.acceptor(program);
    var now = time.instant().truncatedTo(ChronoUnit.MICROS);
    return inWhoseName(issuedBy, () -> book.accept(program, request, acceptor, now));
  }

  Page<RepresentedWallet> list(UUID program, PageRequest page) {
    return Page.of(
        mandates.after(program, page),
        page,
        mandate -> mandate.wallet().proxy().toString(),
        Mandate::wallet);
  }

  WalletBalance balance(UUID program, UUID wallet) {
    mandates.forWallet(program, wallet);
    return wallets.balance(program, wallet);
  }

  Page<StatementRow> statement(UUID program, UUID wallet, PageRequest page) {
    mandates.forWallet(program, wallet);
    return wallets.statement(program, wallet, page);
  }

  // The mandate is held still until the ledger has answered, on a connection of its own: a
  // revocation waits, and nothing is redeemed after it
  @Transactional(TxType.NOT_SUPPORTED)
  Redeemed redeem(UUID program, UUID wallet, ProxyRedemption request) {
    var redeemed =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  var mandate = mandates.heldStill(program, wallet);
                  if (mandate.wallet().scope() != ProxyScope.REDEEM) {
                    throw ProxyProblem.PROXY_MAY_NOT_REDEEM.with(wallet);
                  }
                  var reply = ledger.post(request.by(mandate), false).join();
                  return new Redeemed(mandate, reply.outcomeOrThrow());
                });
    if (redeemed.isNews()) {
      inWhoseName(redeemed.mandate().issuer(), () -> journalled(redeemed));
    }
    return redeemed;
  }

  private Redeemed journalled(Redeemed redeemed) {
    var subject = "/" + redeemed.location();
    journal.append("proxy.redeemed", subject, null, redeemed.view());
    return redeemed;
  }

  /** Staff act in their own; family are not named beside a wallet. */
  private <T> T inWhoseName(String issuedBy, Supplier<T> work) {
    return caller.isResident()
        ? issuer.asRepresentative(issuedBy, work)
        : QuarkusTransaction.requiringNew().call(work::get);
  }
}
