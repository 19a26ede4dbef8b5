package jp.banso.points.wallet;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import jp.banso.points.program.InProgram;
import jp.banso.points.program.KnownProgram;

/** One resident's wallet in one programme. */
@Entity
@IdClass(InProgram.class)
class Wallet {
  @Id private UUID programId;
  @Id private UUID id;
  private String organizationCode;
  private String subjectPseudonym;
  private String municipalityCode;

  @Enumerated(EnumType.STRING)
  private WalletState state;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private String ageBand;
  private boolean inStatistics;
  private boolean shared;
  private Instant unlinkedAt;
  private String consent;
  private Instant consentedAt;
  private Instant openedAt;
  @Version private long version;

  protected Wallet() {}

  static Wallet open(
      KnownProgram program,
      UUID id,
      String pseudonym,
      NewWallet request,
      boolean shared,
      Instant now) {
    var wallet = new Wallet();
    wallet.programId = program.id();
    wallet.id = id;
    wallet.organizationCode = program.issuer();
    wallet.subjectPseudonym = pseudonym;
    wallet.municipalityCode = request.municipality().code6();
    wallet.state = WalletState.ACTIVE;
    wallet.channel = request.channel();
    wallet.ageBand = request.ageBand();
    wallet.inStatistics = request.countsInStatistics();
    wallet.shared = shared;
    wallet.consent = request.consent();
    wallet.consentedAt = now;
    wallet.openedAt = now;
    return wallet;
  }

  void correct(WalletCorrection change) {
    if (change.municipality() != null) {
      municipalityCode = change.municipality().code6();
    }
    if (change.channel() != null) {
      channel = change.channel();
    }
    if (change.ageBand() != null) {
      ageBand = change.ageBand();
    }
    if (change.state() != null && change.state() != state) {
      become(change.state());
    }
  }

  /** A card in the hand of somebody who has a smartphone changes nothing for them. */
  void reachedByPaperCard() {
    if (channel != Channel.SMARTPHONE) {
      channel = Channel.PAPER_CARD;
    }
  }

  /**
   * Whether the decision changes anything, and does so.
   *
   * @param terms the version agreed to; null when consent is withdrawn
   */
  boolean decide(ConsentPurpose purpose, String terms, Instant now) {
    var given = terms != null;
    if (!isLinked()) {
      throw WalletProblem.WALLET_NOT_LINKED.with(id);
    }
    return switch (purpose) {
      case STATISTICS -> inStatistics != (inStatistics = given);
      case CARRIER_SHARING -> shared != (shared = given);
      case PARTICIPATION -> given ? agreeTo(terms, now) : unlink(now);
    };
  }

  private boolean agreeTo(String terms, Instant now) {
    var newer = !terms.equals(consent);
    consent = terms;
    consentedAt = now;
    return newer;
  }

  // Nothing that leads to the person stays, and nothing of theirs is counted or shown to anybody
  private boolean unlink(Instant now) {
    subjectPseudonym = null;
    unlinkedAt = now;
    inStatistics = false;
    shared = false;
    return true;
  }

  void link(String pseudonym, String terms, boolean statistics, Instant now) {
    if (isLinked()) {
      throw WalletProblem.WALLET_LINKED.with(id);
    }
    subjectPseudonym = pseudonym;
    unlinkedAt = null;
    inStatistics = statistics;
    agreeTo(terms, now);
  }

  boolean isLinked() {
    return subjectPseudonym != null;
  }

  boolean isShared() {
    return shared;
  }

  Instant unlinkedAt() {
    return unlinkedAt;
  }

  KnownWallet known() {
    return new KnownWallet(programId, id, organizationCode, subjectPseudonym);
  }

  private void become(WalletState next) {
    if (!state.mayBecome(next)) {
      throw WalletProblem.WALLET_STATE_CONFLICT.with(state, next);
    }
    state = next;
  }

  /** Whether points move. */
  boolean isUsable() {
    return state == WalletState.ACTIVE && isLinked();
  }

  String municipality() {
    return municipalityCode;
  }

  Instant openedAt() {
    return openedAt;
  }

  UUID id() {
    return id;
  }

  WalletView view() {
    return new WalletView(
        id,
        programId,
        municipalityCode,
        state,
        isLinked(),
        channel,
        ageBand,
        inStatistics,
        shared,
        consent,
        consentedAt,
        openedAt,
        version);
  }
}
