package jp.banso.points.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.code.LocalGovernments;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.jurisdiction.Caller;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.ledger.AccountKind;
import jp.banso.points.ledger.Balances;
import jp.banso.points.ledger.Ledger;
import jp.banso.points.ledger.LedgerProblem;
import jp.banso.points.program.KnownPrograms;

/** Opens wallets and shows what is in them. */
@ApplicationScoped
@Transactional
public class WalletService {
  private final Wallets wallets;
  private final Statements statements;
  private final KnownPrograms programs;
  private final Pseudonyms pseudonyms;
  private final LocalGovernments governments;
  private final Ledger ledger;
  private final Balances balances;
  private final Journal journal;
  private final Event<WalletOpened> opened;
  private final CarrierSharing carriers;
  private final Caller caller;
  private final Ids ids;
  private final InstantSource time;

  WalletService(
      Wallets wallets,
      Statements statements,
      KnownPrograms programs,
      Pseudonyms pseudonyms,
      LocalGovernments governments,
      Ledger ledger,
      Balances balances,
      Journal journal,
      Event<WalletOpened> opened,
      CarrierSharing carriers,
      Caller caller,
      Ids ids,
      InstantSource time) {
    this.wallets = wallets;
    this.statements = statements;
    this.programs = programs;
    this.pseudonyms = pseudonyms;
    this.governments = governments;
    this.ledger = ledger;
    this.balances = balances;
    this.journal = journal;
    this.opened = opened;
    this.carriers = carriers;
    this.caller = caller;
    this.ids = ids;
    this.time = time;
  }

  // Not in the journal: that names its caller, and would put the holder's name beside the
  // pseudonym. The wallet itself says when it was opened and with what consent
  WalletView openOwn(UUID program, NewOwnWallet request) {
    return enter(program, request.of(caller.subject()), false);
  }

  WalletView open(UUID program, NewWallet request) {
    var byCarrier = carriers.areAsking();
    var usual = byCarrier ? Channel.SMARTPHONE : Channel.COUNTER;
    var view = enter(program, request.reachedBy(usual), byCarrier);
    journal.append("wallet.opened", view.path(), null, view);
    return view;
  }

  private WalletView enter(UUID programId, NewWallet request, boolean byCarrier) {
    var program = programs.named(programId);
    if (!program.ledger().open()) {
      throw LedgerProblem.PROGRAM_NOT_OPEN.with(programId);
    }
    mustBeReal(request.municipality());
    var pseudonym = pseudonyms.of(programId, request.subject());
    var now = time.instant().truncatedTo(ChronoUnit.MICROS);
    var wallet = Wallet.open(program, ids.next(), pseudonym, request, byCarrier, now);
    wallets.persistAndFlush(wallet);
    ledger.open(program.ledger(), wallet.id(), AccountKind.WALLET, programId, wallet.id());
    opened.fire(
        new WalletOpened(
            wallet.known(),
            request.consent(),
            request.channel(),
            request.countsInStatistics(),
            byCarrier,
            now));
    return wallet.view();
  }

  WalletView correct(UUID program, UUID id, Version expected, WalletCorrection change) {
    if (change.municipality() != null) {
      mustBeReal(change.municipality());
    }
    var wallet = wallets.forChange(program, id);
    var before = wallet.view();
    expected.requireMatches(before.version());
    wallet.correct(change);
    wallets.flush();
    ledger.close(program, id, !wallet.isUsable());
    var after = wallet.view();
    journal.append("wallet.corrected", after.path(), before, after);
    return after;
  }

  WalletView show(UUID program, UUID id) {
    return shown(program, id).view();
  }

  /** Carriers are shown a wallet only where its holder consented. */
  private Wallet shown(UUID program, UUID id) {
    return carriers.mayRead(wallets.named(program, id));
  }

  WalletView showOwn(UUID program) {
    programs.named(program);
    return wallets.of(program, pseudonyms.of(program, caller.subject())).view();
  }

  /** What is in a wallet now. */
  public WalletBalance balance(UUID program, UUID id) {
    return balance(program, id, null, TimeAxis.RECORDED);
  }

  WalletBalance balance(UUID program, UUID id, Instant at, TimeAxis axis) {
    var wallet = shown(program, id);
    var now = time.instant();
    if (at == null) {
      return present(program, id, now);
    }
    // Before the wallet there was no balance, and what is to come is not known: neither is zero
    if (at.isBefore(wallet.openedAt()) || at.isAfter(now)) {
      throw WalletProblem.BALANCE_NOT_KNOWN_AT.with(at, wallet.openedAt());
    }
    var past =
        axis == TimeAxis.EFFECTIVE
            ? balances.effectiveAt(program, id, at)
            : balances.recordedAt(program, id, at);
    return new WalletBalance(id, past.posted(), null, null, null, at, past.version());
  }

  private WalletBalance present(UUID program, UUID id, Instant now) {
    var balance = balances.of(program, id);
    var ends = new TreeMap<LocalDate, Long>();
    balances.lots(program, id).stream()
        .filter(lot -> lot.expiresOn() != null)
        .forEach(lot -> ends.merge(lot.expiresOn(), lot.posted(), Long::sum));
    var expiring =
        ends.entrySet().stream().map(end -> new Expiring(end.getKey(), end.getValue())).toList();
    return new WalletBalance(
        id,
        balance.posted(),
        balance.available(),
        balance.held(),
        expiring,
        now,
        balance.version());
  }

  Page<LotView> lots(UUID program, UUID id) {
    shown(program, id);
    return new Page<>(balances.lots(program, id).stream().map(LotView::of).toList(), null);
  }

  /** A wallet's entries, newest first. */
  public Page<StatementRow> statement(UUID program, UUID id, PageRequest page) {
    shown(program, id);
    return Page.of(
        statements.after(program, id, page), page, row -> Long.toString(row.version()), row -> row);
  }

  /** Says so when there is no such wallet to be seen. */
  public void mustExist(UUID program, UUID id) {
    wallets.named(program, id);
  }

  /** The wallet now has a paper card. */
  public void reachedByPaperCard(UUID program, UUID id) {
    wallets.forChange(program, id).reachedByPaperCard();
  }

  /** 全国地方公共団体コード of where the holder lives, or the problem that there is none to be seen. */
  public String municipalityOf(UUID program, UUID id) {
    return wallets.named(program, id).municipality();
  }

  private void mustBeReal(LocalGovernmentCode municipality) {
    if (!governments.existsOn(municipality, JapanTime.today(time))) {
      throw WalletProblem.RESIDENCE_UNKNOWN.with(municipality);
    }
  }
}
