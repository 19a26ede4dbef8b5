package jp.banso.points.proxy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A mandate as its representative has it.
 *
 * @param issuer 全国地方公共団体コード of the programme's issuer
 */
record Mandate(RepresentedWallet wallet, String issuer) {

  static Mandate of(ResultSet row) throws SQLException {
    return new Mandate(
        new RepresentedWallet(
            row.getObject("program_id", UUID.class),
            row.getObject("wallet_id", UUID.class),
            row.getObject("id", UUID.class),
            ProxyKind.valueOf(row.getString("kind")),
            ProxyScope.valueOf(row.getString("scope")),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_until", LocalDate.class)),
        row.getString("organization_code"));
  }

  /** What the ledger writes down as the caller: the mandate, and so neither person. */
  String caller() {
    return "proxy:" + wallet.proxy();
  }
}
