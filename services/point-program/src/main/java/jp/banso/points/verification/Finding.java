package jp.banso.points.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One place where the ledger does not hold. */
@Schema(name = "LedgerFinding")
record Finding(
    @Schema(examples = "versions-have-no-gap") String rule,
    @Schema(
            description = "The account or the transaction",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04")
        UUID subject,
    @Schema(examples = "3") long expected,
    @Schema(examples = "4") long found) {

  static Finding of(ResultSet row) throws SQLException {
    return new Finding(
        row.getString(1), row.getObject(2, UUID.class), row.getLong(3), row.getLong(4));
  }
}
