package jp.banso.points.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a lane has of the database: one transaction after another on one connection. */
interface Session extends AutoCloseable {

  /** Locks what the postings may touch, then reads what bears on them, by programme. */
  Map<UUID, Sheet> read(List<Posting> postings) throws SQLException;

  /** Writes all of it in one statement. */
  void write(Plan plan) throws SQLException;

  void commit() throws SQLException;

  void rollback() throws SQLException;

  @Override
  void close();
}
