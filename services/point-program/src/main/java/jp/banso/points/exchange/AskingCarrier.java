package jp.banso.points.exchange;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;
import jp.banso.platform.security.Roles;
import jp.banso.points.carrier.CarrierProblem;
import jp.banso.points.carrier.KnownCarriers;

/** A carrier is shown what is its own; people see what their area and wallets let them. */
@ApplicationScoped
class AskingCarrier {
  private final KnownCarriers carriers;
  private final SecurityIdentity identity;

  AskingCarrier(KnownCarriers carriers, SecurityIdentity identity) {
    this.carriers = carriers;
    this.identity = identity;
  }

  /** The carrier that is asking, or null when a person is. */
  UUID orNull() {
    var isPerson =
        Stream.of(Roles.PROGRAM_MANAGER, Roles.AUDITOR, Roles.RESIDENT).anyMatch(identity::hasRole);
    return isPerson ? null : carriers.asking().id();
  }

  boolean maySee(UUID carrier) {
    var own = orNull();
    return own == null || own.equals(carrier);
  }

  void mustBe(UUID carrier) {
    if (!maySee(carrier)) {
      throw CarrierProblem.CARRIER_NOT_FOUND.with(carrier);
    }
  }
}
