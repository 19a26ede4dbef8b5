package jp.banso.points.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;
import jp.banso.points.ledger.Database;

/** What closed settlements fixed for one shop or one carrier. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Statements {
  private static final UUID FIRST = new UUID(0, 0);

  private static final String OF_SHOP =
      """
      select s.id, s.program_id, s.from_on, s.to_on, l.redeemed, l.reversed, l.earlier, s.closed_at
      from settlement_line l join settlement s on s.program_id = l.program_id and s.id = l.settlement_id
      where l.program_id = ? and l.merchant_id = ? and l.settlement_id > ? order by l.settlement_id limit ?""";

  private static final String OF_CARRIER =
      """
      select s.id, s.program_id, s.from_on, s.to_on, l.exchanged, l.reversed, l.earlier, s.closed_at
      from settlement_carrier_line l join settlement s on s.program_id = l.program_id and s.id = l.settlement_id
      where l.carrier_id = ? and l.settlement_id > ? order by l.settlement_id limit ?""";

  private final Database database;

  Statements(Database database) {
    this.database = database;
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<StatementLine> ofShop(UUID program, UUID merchant, PageRequest page) {
    return database.query(
        OF_SHOP, Statements::line, program, merchant, after(page), page.limit() + 1);
  }

  /** The same for a carrier, of all programmes it may see. */
  List<StatementLine> ofCarrier(UUID carrier, PageRequest page) {
    return database.query(OF_CARRIER, Statements::line, carrier, after(page), page.limit() + 1);
  }

  private static UUID after(PageRequest page) {
    return page.after() == null ? FIRST : page.afterId();
  }

  private static StatementLine line(ResultSet row) throws SQLException {
    var taken = row.getLong(5);
    var reversed = row.getLong(6);
    return new StatementLine(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, LocalDate.class),
        row.getObject(4, LocalDate.class),
        taken,
        reversed,
        taken - reversed,
        row.getLong(7),
        row.getObject(8, OffsetDateTime.class).toInstant());
  }
}
