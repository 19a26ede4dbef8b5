package jp.banso.platform.jurisdiction;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
import jp.banso.platform.transaction.TransactionStart;

/**
 * Tells the database who is calling, at the start of every transaction: one round trip. The
 * settings end with the transaction, so a pooled connection carries nothing to its next borrower.
 */
@ApplicationScoped
class JurisdictionBinding {

  private static final String BIND =
      "select set_config('app.jurisdiction', ?, true), set_config('app.caller', ?, true),"
          + " set_config('app.resident', ?, true)";

  /**
   * The same for work without a request; told apart, so that a request's statements can be counted.
   */
  private static final String BIND_ACTING = BIND + ", true as acting";

  private final AgroalDataSource database;
  private final Caller caller;
  private final TransactionStart start;

  JurisdictionBinding(AgroalDataSource database, Caller caller, TransactionStart start) {
    this.database = database;
    this.caller = caller;
    this.start = start;
  }

  void bind(@Observes @Initialized(TransactionScoped.class) Object transaction)
      throws SQLException {
    start.with(this::bind);
  }

  private void bind() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(caller.isActing() ? BIND_ACTING : BIND)) {
      statement.setString(1, caller.area());
      statement.setString(2, caller.subject());
      statement.setString(3, caller.isResident() ? caller.subject() : "");
      statement.execute();
    }
  }
}
