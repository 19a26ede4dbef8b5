package jp.banso.points.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.points.carrier.KnownCarriers;
import jp.banso.points.program.KnownPrograms;

/** Whom points can be exchanged with: residents are shown no carriers otherwise. */
@ApplicationScoped
class ExchangeCarriers {
  private final KnownCarriers carriers;
  private final KnownPrograms programs;

  ExchangeCarriers(KnownCarriers carriers, KnownPrograms programs) {
    this.carriers = carriers;
    this.programs = programs;
  }

  Page<ExchangeCarrier> list(UUID program, PageRequest page) {
    var issuer = QuarkusTransaction.requiringNew().call(() -> programs.named(program).issuer());
    return Page.of(
        carriers.takingOrders(LocalGovernmentCode.of(issuer), page),
        page,
        carrier -> carrier.id().toString(),
        ExchangeCarrier::of);
  }
}
