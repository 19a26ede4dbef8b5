package jp.banso.points.consent;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.banso.platform.jurisdiction.Caller;
import jp.banso.points.program.KnownPrograms;
import jp.banso.points.wallet.ConsentPurpose;
import jp.banso.points.wallet.IssuersName;
import jp.banso.points.wallet.KnownWallet;
import jp.banso.points.wallet.WalletConsents;

/** Links a wallet that is nobody's again, with new consent. */
@ApplicationScoped
@Transactional
class LinkService {
  private final ConsentBook book;
  private final WalletConsents wallets;
  private final KnownPrograms programs;
  private final IssuersName issuer;
  private final Caller caller;
  private final InstantSource time;

  LinkService(
      ConsentBook book,
      WalletConsents wallets,
      KnownPrograms programs,
      IssuersName issuer,
      Caller caller,
      InstantSource time) {
    this.book = book;
    this.wallets = wallets;
    this.programs = programs;
    this.issuer = issuer;
    this.caller = caller;
    this.time = time;
  }

  // The wallet is nobody's, so that no resident sees it: the code alone proves that it was theirs
  @Transactional(TxType.NOT_SUPPORTED)
  LinkedWallet linkOwn(UUID programId, OwnLink request) {
    var program = QuarkusTransaction.requiringNew().call(() -> programs.named(programId));
    var pseudonym = wallets.pseudonym(programId);
    return issuer.asHolder(
        program.issuer(),
        () -> {
          var now = now();
          var statistics = request.countsInStatistics();
          var linked =
              wallets.linkByCode(
                  programId,
                  request.wallet(),
                  request.code(),
                  pseudonym,
                  request.consent(),
                  statistics,
                  now);
          if (linked == null) {
            throw ConsentProblem.RELINK_CODE_INVALID.with();
          }
          return consented(linked, request.consent(), statistics, Statement.OF_HOLDER, now);
        });
  }

  LinkedWallet link(UUID program, UUID wallet, StatedLink request) {
    var statement = Statement.of(request.statedBy(), request.ground(), caller.subject());
    var now = now();
    var statistics = request.countsInStatistics();
    var linked =
        wallets.link(program, wallet, request.subject(), request.consent(), statistics, now);
    return consented(linked, request.consent(), statistics, statement, now);
  }

  private LinkedWallet consented(
      KnownWallet wallet, String terms, boolean statistics, Statement statement, Instant now) {
    book.decided(
        wallet, ConsentPurpose.PARTICIPATION, ConsentDecision.GIVEN, terms, statement, now);
    if (statistics) {
      book.give(wallet, ConsentPurpose.STATISTICS, terms, statement, now);
    }
    return new LinkedWallet(wallet.program(), wallet.id());
  }

  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
