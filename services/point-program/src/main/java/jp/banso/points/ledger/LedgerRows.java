package jp.banso.points.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the rows of {@link LedgerSql}'s statements. */
final class LedgerRows {
  private LedgerRows() {}

  static Rules rules(ResultSet row) throws SQLException {
    return new Rules(
        id(row, "id"),
        row.getString("organization_code"),
        row.getBoolean("open"),
        row.getBoolean("paid"),
        row.getInt("expiry_months"),
        row.getBoolean("month_end"),
        row.getBoolean("short_lived"),
        SpendOrder.valueOf(row.getString("spend_order")),
        row.getBoolean("transfers"),
        row.getInt("restore_grace_days"));
  }

  static Account account(ResultSet row) throws SQLException {
    return new Account(
        id(row, "id"),
        AccountKind.valueOf(row.getString("kind")),
        id(row, "asset"),
        row.getObject("floor", Long.class),
        row.getLong("balance"),
        row.getLong("held"),
        row.getLong("version"),
        row.getBoolean("closed"),
        instant(row, "changed_at"));
  }

  static Lot lot(ResultSet row) throws SQLException {
    return new Lot(
        id(row, "id"),
        id(row, "wallet_id"),
        id(row, "budget_id"),
        row.getBoolean("paid"),
        row.getObject("expires_on", LocalDate.class),
        row.getLong("balance"),
        row.getLong("held"));
  }

  static Hold hold(ResultSet row) throws SQLException {
    var lots = (UUID[]) row.getArray("lots").getArray();
    var amounts = (Long[]) row.getArray("amounts").getArray();
    var shares = new ArrayList<Share>();
    for (var i = 0; i < lots.length; i++) {
      shares.add(new Share(lots[i], amounts[i]));
    }
    return new Hold(
        id(row, "id"),
        id(row, "wallet_id"),
        id(row, "merchant_id"),
        row.getLong("amount"),
        HoldState.valueOf(row.getString("state")),
        instant(row, "expires_at"),
        row.getString("caller"),
        shares);
  }

  static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        id(row, "account_id"),
        row.getLong("version"),
        row.getLong("amount"),
        row.getLong("balance_after"),
        id(row, "lot_id"),
        id(row, "budget_id"));
  }

  static Recorded recorded(ResultSet row) throws SQLException {
    var refusal = row.getString("refusal");
    var parties =
        new Parties(
            id(row, "wallet_id"),
            id(row, "merchant_id"),
            id(row, "budget_id"),
            id(row, "recipient_id"));
    var outcome =
        new Outcome(
            id(row, "id"),
            TransactionKind.valueOf(row.getString("kind")),
            parties,
            row.getLong("amount"),
            id(row, "parent_id"),
            id(row, "root_id"),
            instant(row, "hold_until"),
            refusal == null ? null : LedgerProblem.valueOf(refusal),
            row.getObject("balance", Long.class),
            row.getObject("held", Long.class),
            row.getObject("version", Long.class),
            row.getString("caller"),
            instant(row, "recorded_at"),
            instant(row, "effective_at"),
            false,
            false);
    return new Recorded(outcome, row.getBytes("body_hash"), List.of());
  }

  static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
