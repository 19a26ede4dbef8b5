package jp.banso.points.wallet;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import jp.banso.platform.security.Roles;

/** Whether a carrier is asking, and what of a wallet it may read. */
@ApplicationScoped
class CarrierSharing {
  private final SecurityIdentity identity;

  CarrierSharing(SecurityIdentity identity) {
    this.identity = identity;
  }

  boolean areAsking() {
    return Stream.of(
                Roles.PROGRAM_MANAGER,
                Roles.MUNICIPALITY_OFFICER,
                Roles.DEPARTMENT_STAFF,
                Roles.AUDITOR,
                Roles.RESIDENT)
            .noneMatch(identity::hasRole)
        && Stream.of(Roles.SCOPE_CARRIER, Roles.SCOPE_POINTS_READ).anyMatch(identity::hasRole);
  }

  /** The wallet, or that there is none: what a holder did not share is not there for a carrier. */
  Wallet mayRead(Wallet wallet) {
    if (!wallet.isShared() && areAsking()) {
      throw WalletProblem.WALLET_NOT_FOUND.with(wallet.id());
    }
    return wallet;
  }
}
