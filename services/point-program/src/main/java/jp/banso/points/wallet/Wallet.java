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

  private String consent;
  private Instant consentedAt;
  private Instant openedAt;
  @Version private long version;

  protected Wallet() {}

  static Wallet open(
      KnownProgram program, UUID id, String pseudonym, NewWallet request, Instant now) {
    var wallet = new Wallet();
    wallet.programId = program.id();
    wallet.id = id;
    wallet.organizationCode = program.issuer();
    wallet.subjectPseudonym = pseudonym;
    wallet.municipalityCode = request.municipality().code6();
    wallet.state = WalletState.ACTIVE;
    wallet.consent = request.consent();
    wallet.consentedAt = now;
    wallet.openedAt = now;
    return wallet;
  }

  void correct(WalletCorrection change) {
    if (change.municipality() != null) {
      municipalityCode = change.municipality().code6();
    }
    if (change.state() != null && change.state() != state) {
      become(change.state());
    }
  }

  private void become(WalletState next) {
    if (!state.mayBecome(next)) {
      throw WalletProblem.WALLET_STATE_CONFLICT.with(state, next);
    }
    state = next;
  }

  boolean isActive() {
    return state == WalletState.ACTIVE;
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
        id, programId, municipalityCode, state, consent, consentedAt, openedAt, version);
  }
}
