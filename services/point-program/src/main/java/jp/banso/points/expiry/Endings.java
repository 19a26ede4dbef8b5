package jp.banso.points.expiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.banso.points.ledger.Database;
import jp.banso.points.ledger.LedgerOfProgram;
import jp.banso.points.ledger.Posting;

/** Finds what is to end among what the caller sees. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Endings {
  static final int CHUNK = 256;

  private static final String LOTS =
      """
      select program_id, organization_code, id, wallet_id, budget_id from lot
      where program_id = ? and expires_on < ? and balance > held and id > ? order by id limit ?""";
  private static final String LEFT =
      "select count(*) from lot where program_id = ? and expires_on < ? and balance > held";
  private static final String PROGRAMS =
      """
      select distinct program_id from lot where expires_on < ? and balance > held order by 1""";
  private static final String HOLDS =
      """
      select program_id, organization_code, id from hold
      where state = 'OPEN' and expires_at <= ? order by program_id, id limit ?""";

  private final Database database;

  Endings(Database database) {
    this.database = database;
  }

  /** A chunk of the lots that end, after that one. */
  List<Found> lots(UUID program, LocalDate day, UUID after) {
    return database.query(
        LOTS,
        row -> new Found(row.getObject(3, UUID.class), lot(row, day)),
        program,
        day,
        after,
        CHUNK);
  }

  private static Posting lot(ResultSet row, LocalDate day) throws SQLException {
    return Ending.ofLot(
        program(row),
        row.getObject(3, UUID.class),
        row.getObject(4, UUID.class),
        row.getObject(5, UUID.class),
        day);
  }

  long lotsLeft(UUID program, LocalDate day) {
    return database.query(LEFT, row -> row.getLong(1), program, day).getFirst();
  }

  List<UUID> programsWithLots(LocalDate day) {
    return database.query(PROGRAMS, row -> row.getObject(1, UUID.class), day);
  }

  List<Posting> holds(Instant now) {
    return database.query(
        HOLDS, row -> Ending.ofHold(program(row), row.getObject(3, UUID.class)), now, CHUNK);
  }

  private static LedgerOfProgram program(ResultSet row) throws SQLException {
    return new LedgerOfProgram(row.getObject(1, UUID.class), row.getString(2), true);
  }
}
