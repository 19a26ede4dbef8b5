package jp.banso.points.stamp;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.UUID;
import jp.banso.platform.security.Roles;
import jp.banso.points.merchant.MerchantService;
import jp.banso.points.wallet.CallerName;

/** Shows codes to shops, and takes them from residents. */
@ApplicationScoped
@Transactional
class StampCodeService {
  private final StampCodes codes;
  private final StampService stamps;
  private final MerchantService merchants;
  private final CallerName callerName;
  private final SecurityIdentity identity;
  private final InstantSource time;

  StampCodeService(
      StampCodes codes,
      StampService stamps,
      MerchantService merchants,
      CallerName callerName,
      SecurityIdentity identity,
      InstantSource time) {
    this.codes = codes;
    this.stamps = stamps;
    this.merchants = merchants;
    this.callerName = callerName;
    this.identity = identity;
    this.time = time;
  }

  StampCodeView show(UUID program, UUID merchant, UUID card) {
    stamps.show(program, card);
    if (identity.hasRole(Roles.MERCHANT)) {
      merchants.mustBeRungUpBy(program, merchant, callerName.in(program));
    }
    merchants.mustBeOpen(program, merchant);
    var now = time.instant();
    var code = StampCode.at(now, program, merchant, card);
    return StampCodeView.of(code, codes.sign(code), now);
  }

  // Whose wallet it is, is looked up with the card; the stamp itself is the lane's
  @Transactional(TxType.NOT_SUPPORTED)
  Stamped scan(UUID program, UUID wallet, String text, boolean dryRun) {
    var code = codes.read(program, text, time.instant());
    return stamps.stamp(program, code.by(wallet), dryRun);
  }
}
