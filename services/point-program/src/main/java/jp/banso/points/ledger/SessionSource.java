package jp.banso.points.ledger;

import java.sql.SQLException;

/** Opens sessions; the tests have one that fails when it is told to. */
interface SessionSource {
  Session open() throws SQLException;
}
