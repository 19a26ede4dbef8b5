package jp.banso.points.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jp.banso.platform.http.Ids;
import jp.banso.points.carrier.KnownCarriers;

/** Lets a carrier try its own address before any points depend on it. */
@ApplicationScoped
class ExchangeTrials {
  private final KnownCarriers carriers;
  private final CarrierGateway gateway;
  private final Ids ids;

  ExchangeTrials(KnownCarriers carriers, CarrierGateway gateway, Ids ids) {
    this.carriers = carriers;
    this.gateway = gateway;
    this.ids = ids;
  }

  // No transaction is open while the carrier is waited for
  ExchangeTrial ofCaller() {
    var carrier = QuarkusTransaction.requiringNew().call(carriers::asking);
    if (carrier.exchangeUrl() == null) {
      throw ExchangeProblem.CARRIER_HAS_NO_ADDRESS.with(carrier.id());
    }
    var order = ids.next();
    return ExchangeTrial.of(order, gateway.ask(carrier, order));
  }
}
