package jp.banso.points.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jp.banso.points.carrier.KnownCarriers;

/** Tells a carrier its own key and nobody else's. */
@ApplicationScoped
@Transactional
class ExchangeKeys {
  private final KnownCarriers carriers;
  private final CarrierKeys keys;

  ExchangeKeys(KnownCarriers carriers, CarrierKeys keys) {
    this.carriers = carriers;
    this.keys = keys;
  }

  ExchangeKey ofCaller() {
    return keys.of(carriers.asking().id());
  }
}
