package jp.banso.points.carrier;

import java.util.Set;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernmentCode;

/**
 * The carriers' clients where tokens are issued. Every operation may be repeated: it brings the
 * client to a state rather than changing it, because the answer to the first try may have been
 * lost. Each throws {@link CarrierProblem#IDENTITY_PROVIDER_UNAVAILABLE} when it could not be done.
 */
interface CarrierIdentity {

  /** Makes the client, or makes it over when it is there, with a new secret. */
  Credentials open(Wish wish);

  /** A new secret; the old one ends at once. */
  Credentials renew(UUID carrier);

  /** Lets the client have tokens, with exactly these of the carriers' scopes. */
  void admit(UUID carrier, Set<CarrierScope> scopes);

  /** No more tokens; those out there end within their lifespan. */
  void suspend(UUID carrier);

  /** No more client. */
  void remove(UUID carrier);

  /**
   * The client's name where tokens are issued, made of the carrier's id so that a retry meets it.
   */
  static String clientId(UUID carrier) {
    return "carrier-" + carrier;
  }

  /** A client as it should be. */
  record Wish(UUID carrier, String name, LocalGovernmentCode area, Set<CarrierScope> scopes) {}

  /**
   * What the carrier signs in with.
   *
   * @param subject who it is in its tokens
   */
  record Credentials(String subject, String secret) {
    @Override
    public String toString() {
      return "Credentials[" + subject + "]";
    }
  }
}
