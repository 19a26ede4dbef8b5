package jp.banso.points.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import jp.banso.platform.http.Ids;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.jurisdiction.Caller;
import jp.banso.points.wallet.Channel;
import jp.banso.points.wallet.ConsentPurpose;
import jp.banso.points.wallet.KnownWallet;
import jp.banso.points.wallet.WalletOpened;

/** Writes decisions down, in the running transaction. */
@ApplicationScoped
class ConsentBook {
  private final Consents consents;
  private final Journal journal;
  private final Caller caller;
  private final Ids ids;

  ConsentBook(Consents consents, Journal journal, Caller caller, Ids ids) {
    this.consents = consents;
    this.journal = journal;
    this.caller = caller;
    this.ids = ids;
  }

  /** What was agreed to with the wallet; the wallet's own opening is what the journal tells. */
  void opened(@Observes WalletOpened event) {
    var by = openedBy(event);
    give(event.wallet(), ConsentPurpose.PARTICIPATION, event.terms(), by, event.at());
    if (event.inStatistics()) {
      give(event.wallet(), ConsentPurpose.STATISTICS, event.terms(), by, event.at());
    }
    if (event.shared()) {
      give(event.wallet(), ConsentPurpose.CARRIER_SHARING, event.terms(), by, event.at());
    }
  }

  private Statement openedBy(WalletOpened event) {
    if (caller.isResident()) {
      return Statement.OF_HOLDER;
    }
    var atCounter = event.channel() == Channel.PROXY ? StatedBy.PROXY : StatedBy.STAFF;
    return new Statement(event.shared() ? StatedBy.CARRIER : atCounter, null, caller.subject());
  }

  ConsentView give(
      KnownWallet wallet, ConsentPurpose purpose, String terms, Statement statement, Instant now) {
    return add(wallet, purpose, ConsentDecision.GIVEN, terms, statement, now);
  }

  private ConsentView add(
      KnownWallet wallet,
      ConsentPurpose purpose,
      ConsentDecision decision,
      String terms,
      Statement statement,
      Instant now) {
    var view =
        new ConsentView(
            ids.next(),
            wallet.program(),
            wallet.id(),
            purpose,
            decision,
            terms,
            statement.by(),
            statement.ground(),
            statement.recorder(),
            now);
    consents.add(view, wallet.issuer());
    return view;
  }

  ConsentView decided(
      KnownWallet wallet,
      ConsentPurpose purpose,
      ConsentDecision decision,
      String terms,
      Statement statement,
      Instant now) {
    var view = add(wallet, purpose, decision, terms, statement, now);
    journal.append("consent." + decision, view.path(), null, view);
    return view;
  }
}
