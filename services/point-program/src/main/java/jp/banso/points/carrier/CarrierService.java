package jp.banso.points.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernments;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.jurisdiction.Caller;
import jp.banso.platform.time.JapanTime;

/**
 * Takes carriers in, and lets them go.
 *
 * <p>A change holds the carrier's row while Keycloak is asked, and commits after: two changes never
 * mix their clients, and when Keycloak fails nothing is written. When the commit fails after
 * Keycloak did its part, the same change asked again finds it done (decision 0012).
 */
@ApplicationScoped
@Transactional
class CarrierService {
  private final Carriers carriers;
  private final CarrierIdentity identity;
  private final LocalGovernments governments;
  private final Journal journal;
  private final Caller caller;
  private final Ids ids;
  private final InstantSource time;

  CarrierService(
      Carriers carriers,
      CarrierIdentity identity,
      LocalGovernments governments,
      Journal journal,
      Caller caller,
      Ids ids,
      InstantSource time) {
    this.carriers = carriers;
    this.identity = identity;
    this.governments = governments;
    this.journal = journal;
    this.caller = caller;
    this.ids = ids;
    this.time = time;
  }

  CarrierView apply(NewCarrier request) {
    if (!governments.existsOn(request.area(), JapanTime.today(time))) {
      throw CarrierProblem.CARRIER_AREA_UNKNOWN.with(request.area());
    }
    var carrier = Carrier.applying(ids.next(), request, time.instant());
    carriers.persistAndFlush(carrier);
    var view = carrier.view();
    journal.append("carrier.applied", view.path(), null, view);
    return view;
  }

  CarrierAnswer correct(UUID id, Version expected, CarrierCorrection change) {
    var carrier = carriers.forChange(id);
    var before = carrier.view();
    expected.requireMatches(before.version());
    carrier.correct(change, JapanTime.today(time));
    var secret = change.state() == null ? null : bringIdentityTo(carrier, before.state());
    return changed("carrier.corrected", carrier, before, secret);
  }

  // The state it is in already is brought about again: what Keycloak lost or missed comes back
  private String bringIdentityTo(Carrier carrier, CarrierState before) {
    switch (carrier.state()) {
      case TEST, LIVE -> {
        if (!before.hasClient()) {
          return known(carrier, identity.open(carrier.client()));
        }
        identity.admit(carrier.id(), carrier.scopes());
      }
      case SUSPENDED -> identity.suspend(carrier.id());
      case ENDED -> identity.remove(carrier.id());
      case APPLIED, CONTRACTED -> {}
    }
    return null;
  }

  CarrierAnswer renewSecret(UUID id, Version expected) {
    var carrier = carriers.forChange(id);
    var before = carrier.view();
    expected.requireMatches(before.version());
    carrier.mustHaveClient();
    var secret = known(carrier, identity.renew(id));
    return changed("carrier.secret-renewed", carrier, before, secret);
  }

  private String known(Carrier carrier, CarrierIdentity.Credentials credentials) {
    carrier.isKnownAs(credentials.subject(), time.instant());
    return credentials.secret();
  }

  private CarrierAnswer changed(String what, Carrier carrier, CarrierView before, String secret) {
    carriers.flush();
    var after = carrier.view();
    if (!after.equals(before)) {
      journal.append(what, after.path(), before, after);
    }
    return new CarrierAnswer(after, secret);
  }

  CarrierView show(UUID id) {
    return carriers.named(id).view();
  }

  /** The carrier that is asking. */
  CarrierView mine() {
    return carriers.knownAs(caller.subject()).view();
  }

  Page<CarrierView> list(PageRequest page) {
    return Page.of(carriers.after(page), page, carrier -> carrier.id().toString(), Carrier::view);
  }
}
