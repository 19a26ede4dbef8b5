package jp.banso.points.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.jurisdiction.Caller;
import jp.banso.points.ledger.Ledger;

/**
 * What consent does to a wallet, under its lock; who decided what, and when, the feature consent
 * keeps. Its account is closed in the same transaction, and the lane looks at that under the
 * account's lock: once the answer is out, no point moves.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class WalletConsents {
  private static final String RELINK = "relink";

  private final Wallets wallets;
  private final Pseudonyms pseudonyms;
  private final HandedCodes codes;
  private final Ledger ledger;
  private final Event<WalletUnlinked> unlinked;
  private final Caller caller;

  WalletConsents(
      Wallets wallets,
      Pseudonyms pseudonyms,
      HandedCodes codes,
      Ledger ledger,
      Event<WalletUnlinked> unlinked,
      Caller caller) {
    this.wallets = wallets;
    this.pseudonyms = pseudonyms;
    this.codes = codes;
    this.ledger = ledger;
    this.unlinked = unlinked;
    this.caller = caller;
  }

  /** The calling resident's own wallet. */
  public KnownWallet own(UUID program) {
    return wallets.of(program, pseudonyms.of(program, caller.subject())).known();
  }

  /** A wallet the caller may see. */
  public KnownWallet named(UUID program, UUID id) {
    return wallets.named(program, id).known();
  }

  /** Keeps a wallet as it is until the transaction ends; another holder's is not there. */
  public KnownWallet locked(KnownWallet asked) {
    return lockedOf(asked).known();
  }

  private Wallet lockedOf(KnownWallet asked) {
    var wallet = wallets.forChange(asked.program(), asked.id());
    if (asked.holder() != null && !asked.isOf(wallet.known())) {
      throw WalletProblem.WALLET_NOT_FOUND.with(asked.id());
    }
    return wallet;
  }

  /**
   * Does what was decided.
   *
   * @param terms the version agreed to; null when consent is withdrawn
   * @return whether anything changed
   */
  public boolean decide(KnownWallet asked, ConsentPurpose purpose, String terms, Instant now) {
    var wallet = lockedOf(asked);
    var changed = wallet.decide(purpose, terms, now);
    wallets.flush();
    if (!wallet.isLinked()) {
      // Mandates before the account: whoever redeems by one holds it still and waits for the lane,
      // which waits for the account
      unlinked.fire(new WalletUnlinked(asked, now));
      ledger.close(asked.program(), asked.id(), true);
    }
    return changed;
  }

  /**
   * Links a wallet that is nobody's to whoever proves that it was theirs.
   *
   * @return the wallet, or null when the code is not its
   */
  public KnownWallet linkByCode(
      UUID program,
      UUID id,
      String code,
      String pseudonym,
      String terms,
      boolean statistics,
      Instant now) {
    var wallet = wallets.findForChange(program, id);
    var right =
        wallet
            .filter(it -> !it.isLinked())
            .filter(it -> codes.isRight(code, RELINK, program, id, it.unlinkedAt()));
    return right.map(it -> link(it, pseudonym, terms, statistics, now)).orElse(null);
  }

  /** Links a wallet that is nobody's to a subject. */
  public KnownWallet link(
      UUID program, UUID id, String subject, String terms, boolean statistics, Instant now) {
    return link(
        wallets.forChange(program, id), pseudonyms.of(program, subject), terms, statistics, now);
  }

  private KnownWallet link(
      Wallet wallet, String pseudonym, String terms, boolean statistics, Instant now) {
    wallet.link(pseudonym, terms, statistics, now);
    wallets.flush();
    var known = wallet.known();
    ledger.close(known.program(), known.id(), !wallet.isUsable());
    return known;
  }

  /** The calling resident's pseudonym in that programme. */
  @Transactional(TxType.SUPPORTS)
  public String pseudonym(UUID program) {
    return pseudonyms.of(program, caller.subject());
  }

  /** What the holder of a wallet that was just unlinked needs, to come back without the counter. */
  public String relinkCode(UUID program, UUID id, Instant unlinkedAt) {
    return codes.of(RELINK, program, id, unlinkedAt);
  }
}
