package jp.banso.points.proxy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.points.program.InProgram;
import jp.banso.points.wallet.KnownWallet;

/** One mandate. */
@Entity
@IdClass(InProgram.class)
@Table(name = "wallet_proxy")
class Proxy {
  private static final Duration OFFER = Duration.ofDays(7);

  @Id private UUID programId;
  @Id private UUID id;
  private String organizationCode;
  private UUID walletId;
  private String holderPseudonym;

  @Enumerated(EnumType.STRING)
  private ProxyKind kind;

  @Enumerated(EnumType.STRING)
  private ProxyScope scope;

  private LocalDate validFrom;
  private LocalDate validUntil;

  @Enumerated(EnumType.STRING)
  private GrantedBy grantedBy;

  private String ground;

  @Enumerated(EnumType.STRING)
  private ProxyState state;

  private String representative;
  private Instant grantedAt;
  private Instant offeredUntil;
  private Instant acceptedAt;
  private Instant revokedAt;
  @Version private long version;

  protected Proxy() {}

  /**
   * Offers a mandate.
   *
   * @param ground null where the holder grants it
   */
  static Proxy offered(
      KnownWallet wallet, UUID id, NewOwnProxy request, String ground, Instant now) {
    var proxy = new Proxy();
    proxy.programId = wallet.program();
    proxy.id = id;
    proxy.organizationCode = wallet.issuer();
    proxy.walletId = wallet.id();
    proxy.holderPseudonym = wallet.holder();
    proxy.kind = request.kind();
    proxy.scope = request.scope();
    proxy.validFrom = request.validFrom();
    proxy.validUntil = request.validUntil();
    proxy.grantedBy = ground == null ? GrantedBy.HOLDER : GrantedBy.STAFF;
    proxy.ground = ground;
    proxy.state = ProxyState.OFFERED;
    proxy.grantedAt = now;
    proxy.offeredUntil = now.plus(OFFER);
    return proxy;
  }

  /** An office's is accepted by staff, everybody else's by somebody signed in as a resident. */
  boolean canBeAcceptedBy(boolean staff, Instant now) {
    return state == ProxyState.OFFERED
        && now.isBefore(offeredUntil)
        && staff == (kind == ProxyKind.OFFICE);
  }

  void accept(String pseudonym, Instant now) {
    become(ProxyState.ACCEPTED);
    representative = pseudonym;
    acceptedAt = now;
  }

  void become(ProxyState next, Instant now) {
    if (next != ProxyState.REVOKED) {
      throw ProxyProblem.PROXY_STATE_CONFLICT.with(state, next);
    }
    become(next);
    revokedAt = now;
  }

  private void become(ProxyState next) {
    if (!state.mayBecome(next)) {
      throw ProxyProblem.PROXY_STATE_CONFLICT.with(state, next);
    }
    state = next;
  }

  /** Nothing that leads to anybody stays. */
  void end(Instant now) {
    if (state != ProxyState.REVOKED) {
      become(ProxyState.REVOKED, now);
    }
    holderPseudonym = null;
    representative = null;
  }

  ProxyInvitation invitation(String code, Instant now) {
    if (state != ProxyState.OFFERED || !now.isBefore(offeredUntil)) {
      throw ProxyProblem.PROXY_STATE_CONFLICT.with(state, ProxyState.ACCEPTED);
    }
    return new ProxyInvitation(id, code, offeredUntil);
  }

  UUID id() {
    return id;
  }

  ProxyView view() {
    return new ProxyView(
        id,
        programId,
        walletId,
        kind,
        scope,
        validFrom,
        validUntil,
        grantedBy,
        ground,
        state,
        grantedAt,
        acceptedAt,
        revokedAt,
        version);
  }
}
