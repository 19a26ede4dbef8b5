package jp.banso.points.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernmentCode;

/** An order to go on with. */
record ExchangeTask(UUID program, UUID id, LocalGovernmentCode issuer) {
  static ExchangeTask of(ResultSet row) throws SQLException {
    return new ExchangeTask(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        LocalGovernmentCode.of(row.getString(3)));
  }

  /** In whose name its steps are written down. */
  String area() {
    return issuer.isPrefecture() ? issuer.prefectureNumber() : issuer.code6();
  }
}
