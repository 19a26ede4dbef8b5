package jp.banso.points.carrier;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.jurisdiction.Acting;
import jp.banso.platform.jurisdiction.Caller;

/** The carriers, for the other features. */
@ApplicationScoped
public class KnownCarriers {
  private final Carriers carriers;
  private final Caller caller;
  private final Acting acting;

  KnownCarriers(Carriers carriers, Caller caller, Acting acting) {
    this.carriers = carriers;
    this.caller = caller;
    this.acting = acting;
  }

  /** Any carrier, also for a resident, who is shown none: in a transaction of its own. */
  public Optional<KnownCarrier> find(UUID id) {
    return acting.asSystem(
        () ->
            QuarkusTransaction.requiringNew()
                .call(() -> carriers.findByIdOptional(id).map(Carrier::known)));
  }

  /** The same for many. */
  public List<KnownCarrier> all(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : acting.asSystem(
            () ->
                QuarkusTransaction.requiringNew()
                    .call(
                        () ->
                            carriers.list("id in ?1", ids).stream().map(Carrier::known).toList()));
  }

  /** A page of those that points of that issuer's programmes can be exchanged with now. */
  public List<KnownCarrier> takingOrders(LocalGovernmentCode issuer, PageRequest page) {
    return acting.asSystem(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () ->
                        carriers.takingOrders(issuer, page).stream().map(Carrier::known).toList()));
  }

  /** The carrier that is asking, or the problem that says it is none. */
  public KnownCarrier asking() {
    return carriers.knownAs(caller.subject()).known();
  }
}
