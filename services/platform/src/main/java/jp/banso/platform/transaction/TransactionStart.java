package jp.banso.platform.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.SQLException;

/**
 * What every transaction begins with, or is none. Who begins one hears of a failure here, but is
 * not inside of it yet and so does not end it: it would stay with the thread, which the next
 * request would then work in, and keep its connection until it times out.
 */
@ApplicationScoped
public class TransactionStart {
  private final TransactionManager transactions;

  TransactionStart(TransactionManager transactions) {
    this.transactions = transactions;
  }

  /** The work, which fails when the database is away. */
  @FunctionalInterface
  public interface Work {
    void run() throws SQLException;
  }

  /** Does the work; where it fails there is no transaction any more. */
  public void with(Work work) throws SQLException {
    try {
      work.run();
    } catch (SQLException | RuntimeException failure) {
      end(failure);
      throw failure;
    }
  }

  private void end(Exception failure) {
    try {
      transactions.rollback();
    } catch (SystemException | IllegalStateException notEvenThat) {
      failure.addSuppressed(notEvenThat);
    }
  }
}
