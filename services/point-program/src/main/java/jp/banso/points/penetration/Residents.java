package jp.banso.points.penetration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import jp.banso.points.wallet.Channel;

/**
 * Wallets, or persons, of one area and age band.
 *
 * @param channel null for persons
 */
record Residents(String area, String band, String channel, long count) {

  static Residents persons(ResultSet row) throws SQLException {
    return new Residents(row.getString(1), row.getString(2), null, row.getLong(3));
  }

  static Residents wallets(ResultSet row) throws SQLException {
    var channel = Channel.valueOf(row.getString(3)).toString();
    return new Residents(row.getString(1), row.getString(2), channel, row.getLong(4));
  }

  /** The channels they are counted under: any, and their own. */
  List<String> channels() {
    return channel == null ? Arrays.asList((String) null) : Arrays.asList(null, channel);
  }
}
