package jp.banso.points.wallet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.jurisdiction.Acting;

/**
 * Writes what a resident decided in the issuer's area, in a transaction of its own: in theirs the
 * journal would put their name beside the wallet for ever. It says as what they decided, and not
 * who they are. Whether they may is decided before, by the rows PostgreSQL shows them, and once
 * more under the lock.
 */
@ApplicationScoped
public class IssuersName {
  private final Acting acting;

  IssuersName(Acting acting) {
    this.acting = acting;
  }

  /** Does what the holder of a wallet decided, and answers what the work answers. */
  public <T> T asHolder(String issuer, Supplier<T> work) {
    return as("holder", issuer, work);
  }

  /** The same for who acts for a holder. */
  public <T> T asRepresentative(String issuer, Supplier<T> work) {
    return as("representative", issuer, work);
  }

  private <T> T as(String kind, String issuer, Supplier<T> work) {
    var code = LocalGovernmentCode.of(issuer);
    var area = code.isPrefecture() ? code.prefectureNumber() : issuer;
    return acting.asUnnamed(kind, area, () -> QuarkusTransaction.requiringNew().call(work::get));
  }
}
