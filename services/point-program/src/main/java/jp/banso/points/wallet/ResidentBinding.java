package jp.banso.points.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
import jp.banso.platform.jurisdiction.Caller;
import jp.banso.platform.transaction.TransactionStart;
import jp.banso.points.ledger.Database;

/**
 * Tells the database, for the length of a resident's transaction, whose wallets those are. The
 * policies compare with it; where it is missing they let nothing through.
 */
@ApplicationScoped
class ResidentBinding {
  private static final String BIND = "select set_config('app.wallet_subject', ?, true)";

  private final Database database;
  private final Pseudonyms pseudonyms;
  private final Caller caller;
  private final TransactionStart start;

  ResidentBinding(Database database, Pseudonyms pseudonyms, Caller caller, TransactionStart start) {
    this.database = database;
    this.pseudonyms = pseudonyms;
    this.caller = caller;
    this.start = start;
  }

  void bind(@Observes @Initialized(TransactionScoped.class) Object transaction)
      throws SQLException {
    if (caller.isResident()) {
      start.with(
          () -> database.query(BIND, row -> row.getString(1), pseudonyms.bound(caller.subject())));
    }
  }
}
