package jp.banso.points.earn;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** How an event lies in its table. */
final class EarnEventRows {
  static final String COLUMNS =
      """
      program_id, organization_code, id, event_type, wallet_id, municipality_code, occurred_at, units, place, age_band,
      campaign_id, rule_id, rule_version, budget_id, points, reason, caller, received_at""";

  private EarnEventRows() {}

  static EarnEvent event(ResultSet row) throws SQLException {
    var reported =
        new NewEarnEvent(
            row.getObject("id", UUID.class),
            row.getString("event_type"),
            row.getObject("wallet_id", UUID.class),
            row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
            row.getInt("units"),
            row.getString("place"),
            row.getString("age_band"));
    var reason = row.getString("reason");
    return new EarnEvent(
        reported,
        row.getString("municipality_code"),
        earned(row),
        row.getLong("points"),
        reason == null ? null : EarnReason.valueOf(reason),
        row.getString("caller"),
        row.getObject("received_at", OffsetDateTime.class).toInstant());
  }

  private static EarnedBy earned(ResultSet row) throws SQLException {
    var rule = row.getObject("rule_id", UUID.class);
    return rule == null
        ? null
        : new EarnedBy(
            row.getObject("campaign_id", UUID.class),
            rule,
            row.getInt("rule_version"),
            row.getObject("budget_id", UUID.class));
  }
}
