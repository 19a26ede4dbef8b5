package jp.banso.points.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;
import jp.banso.points.ledger.Database;

/** Adds up the shops' entries: those no settlement took yet, and those one did. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class ShopEntries {
  private static final UUID FIRST = new UUID(0, 0);

  // A shop's id is its account's. What was recorded after a closing, or not committed when it
  // looked, was not taken and is still owed; the key of an entry, not a moment, says so.
  private static final String OWED =
      """
       from settlement s
       join merchant m on m.program_id = s.program_id
       join entry e on e.program_id = m.program_id and e.account_id = m.id
       where s.program_id = ? and s.id = ? and e.effective_at < (s.to_on + 1)::timestamp at time zone 'Asia/Tokyo'
         and not exists (select from settlement_entry t
                         where t.program_id = e.program_id and t.account_id = e.account_id and t.version = e.version)""";

  private static final String SUMS =
      """
       coalesce(sum(e.amount) filter (where e.amount > 0), 0)::bigint as redeemed,
       coalesce(-sum(e.amount) filter (where e.amount < 0), 0)::bigint as reversed,
       coalesce(sum(e.amount) filter (where e.effective_at < s.from_on::timestamp at time zone 'Asia/Tokyo'), 0)::bigint
         as earlier""";

  private static final String CLOSE =
      "with taken as (insert into settlement_entry (program_id, account_id, version, organization_code, settlement_id)"
          + " select e.program_id, e.account_id, e.version, e.organization_code, s.id"
          + "\n"
          + OWED
          + " returning program_id, account_id, version, settlement_id), lines as (insert into settlement_line (program_id,"
          + " settlement_id, merchant_id, organization_code, merchant_name, municipality_code, redeemed, reversed, earlier)"
          + " select s.program_id, s.id, m.id, m.organization_code, m.name, m.municipality_code,"
          + SUMS
          + "\n"
          + """
             from taken t
             join settlement s on s.program_id = t.program_id and s.id = t.settlement_id
             join merchant m on m.program_id = t.program_id and m.id = t.account_id
             join entry e on e.program_id = t.program_id and e.account_id = t.account_id and e.version = t.version
             group by s.program_id, s.id, m.program_id, m.id
             returning redeemed, reversed)
            select coalesce(sum(redeemed), 0), coalesce(sum(reversed), 0) from lines""";

  private static final String LINES_NOW =
      "select m.id as merchant_id, m.name as merchant_name, m.municipality_code, m.organization_code,"
          + SUMS
          + "\n"
          + OWED
          + " group by m.program_id, m.id";

  private static final String LINES_CLOSED =
      """
      select merchant_id, merchant_name, municipality_code, organization_code, redeemed, reversed, earlier
      from settlement_line where program_id = ? and settlement_id = ?""";

  private static final String PAGE =
      """
      select merchant_id, merchant_name, municipality_code, redeemed, reversed, earlier
      from (%s) l where merchant_id > ? order by merchant_id limit ?""";

  private static final String USES =
      """
      select organization_code, municipality_code, sum(redeemed - reversed)::bigint from (%s) l group by 1, 2""";

  private static final String ALL_CLOSED =
      """
      select l.organization_code, l.municipality_code, l.redeemed, l.reversed
      from settlement s join settlement_line l on l.program_id = s.program_id and l.settlement_id = s.id
      where s.state = 'CLOSED' and s.from_on >= ? and s.to_on <= ?""";

  private final Database database;

  ShopEntries(Database database) {
    this.database = database;
  }

  /** Takes what is owed, and fixes the statement. */
  Totals take(UUID program, UUID settlement) {
    return database
        .query(CLOSE, row -> new Totals(row.getLong(1), row.getLong(2)), program, settlement)
        .getFirst();
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<SettlementLine> lines(UUID program, UUID settlement, boolean closed, PageRequest page) {
    return database.query(
        PAGE.formatted(closed ? LINES_CLOSED : LINES_NOW),
        ShopEntries::line,
        program,
        settlement,
        page.after() == null ? FIRST : page.afterId(),
        page.limit() + 1);
  }

  private static SettlementLine line(ResultSet row) throws SQLException {
    var redeemed = row.getLong(4);
    var reversed = row.getLong(5);
    return new SettlementLine(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        redeemed,
        reversed,
        redeemed - reversed,
        row.getLong(6));
  }

  List<Use> uses(UUID program, UUID settlement, boolean closed) {
    return database.query(
        USES.formatted(closed ? LINES_CLOSED : LINES_NOW), ShopEntries::use, program, settlement);
  }

  /** Of all closed settlements the caller sees whose period lies within. */
  List<Use> usesWithin(LocalDate from, LocalDate to) {
    return database.query(USES.formatted(ALL_CLOSED), ShopEntries::use, from, to);
  }

  private static Use use(ResultSet row) throws SQLException {
    return new Use(row.getString(1), row.getString(2), row.getLong(3));
  }
}
