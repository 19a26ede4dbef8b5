package jp.banso.points.carrier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.http.PageRequest;

/** The carriers the caller may see. */
@ApplicationScoped
class Carriers implements PanacheRepositoryBase<Carrier, UUID> {
  private static final UUID FIRST = new UUID(0, 0);

  Carrier named(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> CarrierProblem.CARRIER_NOT_FOUND.with(id));
  }

  Carrier forChange(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> CarrierProblem.CARRIER_NOT_FOUND.with(id));
  }

  Carrier knownAs(String subject) {
    return find("subject", subject)
        .firstResultOptional()
        .orElseThrow(CarrierProblem.NOT_A_CARRIER::with);
  }

  /** Those that take orders in a municipality or all over its prefecture, and one more than fit. */
  List<Carrier> takingOrders(LocalGovernmentCode issuer, PageRequest page) {
    return find(
            "state = ?1 and exchangeUrl is not null and (organizationCode = ?2 or organizationCode like ?3)"
                + " and id > ?4 order by id",
            CarrierState.LIVE,
            issuer.code6(),
            issuer.prefectureNumber() + "000_",
            page.after() == null ? FIRST : page.afterId())
        .page(0, page.limit() + 1)
        .list();
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<Carrier> after(PageRequest page) {
    var rows =
        page.after() == null ? find("order by id") : find("id > ?1 order by id", page.afterId());
    return rows.page(0, page.limit() + 1).list();
  }
}
