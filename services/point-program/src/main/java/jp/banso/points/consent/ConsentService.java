package jp.banso.points.consent;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.jurisdiction.Caller;
import jp.banso.points.wallet.ConsentPurpose;
import jp.banso.points.wallet.IssuersName;
import jp.banso.points.wallet.KnownWallet;
import jp.banso.points.wallet.WalletConsents;

/** Takes decisions and does what follows from them. */
@ApplicationScoped
@Transactional
class ConsentService {
  private final Consents consents;
  private final ConsentBook book;
  private final WalletConsents wallets;
  private final IssuersName issuer;
  private final Caller caller;
  private final InstantSource time;

  ConsentService(
      Consents consents,
      ConsentBook book,
      WalletConsents wallets,
      IssuersName issuer,
      Caller caller,
      InstantSource time) {
    this.consents = consents;
    this.book = book;
    this.wallets = wallets;
    this.issuer = issuer;
    this.caller = caller;
    this.time = time;
  }

  // Whose wallet it is, their own rows say; what they decide is then written without their name
  @Transactional(TxType.NOT_SUPPORTED)
  OwnDecision decideOwn(UUID program, OwnConsent request) {
    var wallet = QuarkusTransaction.requiringNew().call(() -> wallets.own(program));
    return issuer.asHolder(
        wallet.issuer(),
        () -> {
          var view = decide(wallet, request, Statement.OF_HOLDER);
          return new OwnDecision(view, relinkCode(view));
        });
  }

  private String relinkCode(ConsentView view) {
    return view.purpose() == ConsentPurpose.PARTICIPATION
            && view.decision() == ConsentDecision.WITHDRAWN
        ? wallets.relinkCode(view.program(), view.wallet(), view.recordedAt())
        : null;
  }

  ConsentView state(UUID program, UUID wallet, StatedConsent request) {
    var statement = Statement.of(request.statedBy(), request.ground(), caller.subject());
    return decide(wallets.named(program, wallet), request.consent(), statement);
  }

  private ConsentView decide(KnownWallet wallet, OwnConsent request, Statement statement) {
    var purpose = request.purpose();
    var given = request.decision() == ConsentDecision.GIVEN;
    if (given && request.terms() == null) {
      throw ConsentProblem.CONSENT_TERMS_MISSING.with();
    }
    var now = time.instant().truncatedTo(ChronoUnit.MICROS);
    var changed = wallets.decide(wallet, purpose, given ? request.terms() : null, now);
    var before = consents.lastTerms(wallet.program(), wallet.id(), purpose).orElse("");
    if (!changed && (!given || before.equals(request.terms()))) {
      throw ConsentProblem.CONSENT_UNCHANGED.with(purpose, request.decision());
    }
    var terms = given ? request.terms() : before;
    return book.decided(wallet, purpose, request.decision(), terms, statement, now);
  }

  Page<ConsentView> list(UUID program, UUID wallet, PageRequest page) {
    wallets.named(program, wallet);
    return Page.of(
        consents.after(program, wallet, page), page, consent -> consent.id().toString(), it -> it);
  }
}
