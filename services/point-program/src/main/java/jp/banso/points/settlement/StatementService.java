package jp.banso.points.settlement;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.security.Roles;
import jp.banso.points.carrier.KnownCarriers;
import jp.banso.points.merchant.MerchantService;
import jp.banso.points.wallet.CallerName;

/** Shows a shop and a carrier what they are paid, and nobody else's. */
@ApplicationScoped
@Transactional
class StatementService {
  private final Statements statements;
  private final MerchantService merchants;
  private final KnownCarriers carriers;
  private final CallerName callerName;
  private final SecurityIdentity identity;

  StatementService(
      Statements statements,
      MerchantService merchants,
      KnownCarriers carriers,
      CallerName callerName,
      SecurityIdentity identity) {
    this.statements = statements;
    this.merchants = merchants;
    this.carriers = carriers;
    this.callerName = callerName;
    this.identity = identity;
  }

  Page<StatementLine> ofShop(UUID program, UUID merchant, PageRequest page) {
    merchants.mustBeShownTo(
        program, merchant, identity.hasRole(Roles.MERCHANT) ? callerName.in(program) : null);
    return Page.of(
        statements.ofShop(program, merchant, page),
        page,
        line -> line.settlement().toString(),
        line -> line);
  }

  Page<StatementLine> ofCaller(PageRequest page) {
    return Page.of(
        statements.ofCarrier(carriers.asking().id(), page),
        page,
        line -> line.settlement().toString(),
        line -> line);
  }
}
