package jp.banso.points.settlement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;
import jp.banso.points.exchange.ExchangeAccounts;
import jp.banso.points.ledger.Database;

/** The same as {@link ShopEntries} for carriers: what they gave points of their own for. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class CarrierEntries {
  private static final UUID FIRST = new UUID(0, 0);

  // A reversal of an exchange is recorded on the same account, and is owed back
  private static final String OWED =
      """
       from json_to_recordset(?::json) as c(account uuid, carrier uuid, name text)
       join settlement s on s.program_id = ? and s.id = ?
       join entry e on e.program_id = s.program_id and e.account_id = c.account
       where e.effective_at < (s.to_on + 1)::timestamp at time zone 'Asia/Tokyo'
         and not exists (select from settlement_entry t
                         where t.program_id = e.program_id and t.account_id = e.account_id and t.version = e.version)""";

  private static final String SUMS =
      """
       coalesce(sum(e.amount) filter (where e.amount > 0), 0)::bigint as exchanged,
       coalesce(-sum(e.amount) filter (where e.amount < 0), 0)::bigint as reversed,
       coalesce(sum(e.amount) filter (where e.effective_at < s.from_on::timestamp at time zone 'Asia/Tokyo'), 0)::bigint
         as earlier""";

  private static final String CLOSE =
      "with owed as (select s.id as settlement, s.from_on, s.program_id, s.organization_code, c.carrier, c.name, e.account_id, e.version,"
          + " e.amount, e.effective_at"
          + "\n"
          + OWED
          + """
            ), taken as (
              insert into settlement_entry (program_id, account_id, version, organization_code, settlement_id)
              select program_id, account_id, version, organization_code, settlement from owed),
            lines as (
              insert into settlement_carrier_line (program_id, settlement_id, carrier_id, organization_code, carrier_name,
                exchanged, reversed, earlier)
              select program_id, settlement, carrier, organization_code, name,
            """
          + SUMS.replace("s.from_on", "e.from_on")
          + """

              from owed e group by program_id, settlement, carrier, organization_code, name
              returning exchanged - reversed as amount)
            select coalesce(sum(amount), 0) from lines""";

  private static final String PAGE_NOW =
      "select * from (select c.carrier, c.name,"
          + SUMS
          + "\n"
          + OWED
          + " group by c.carrier, c.name) l where carrier > ? order by carrier limit ?";

  private static final String PAGE_CLOSED =
      """
      select carrier_id, carrier_name, exchanged, reversed, earlier from settlement_carrier_line
      where program_id = ? and settlement_id = ? and carrier_id > ? order by carrier_id limit ?""";

  private final Database database;
  private final ExchangeAccounts accounts;
  private final ObjectMapper json;

  CarrierEntries(Database database, ExchangeAccounts accounts, ObjectMapper json) {
    this.database = database;
    this.accounts = accounts;
    this.json = json;
  }

  /** Takes what is owed, and fixes the statement. */
  long take(UUID program, UUID settlement) {
    return database
        .query(CLOSE, row -> row.getLong(1), accountsOf(program), program, settlement)
        .getFirst();
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<CarrierLine> lines(UUID program, UUID settlement, boolean closed, PageRequest page) {
    var after = page.after() == null ? FIRST : page.afterId();
    return lines(program, settlement, closed, after, page.limit() + 1);
  }

  /** As many as there are carriers in the programme. */
  List<CarrierLine> all(UUID program, UUID settlement, boolean closed) {
    return lines(program, settlement, closed, FIRST, Integer.MAX_VALUE);
  }

  private List<CarrierLine> lines(
      UUID program, UUID settlement, boolean closed, UUID after, int most) {
    return closed
        ? database.query(PAGE_CLOSED, CarrierEntries::line, program, settlement, after, most)
        : database.query(
            PAGE_NOW, CarrierEntries::line, accountsOf(program), program, settlement, after, most);
  }

  private static CarrierLine line(ResultSet row) throws SQLException {
    var exchanged = row.getLong(3);
    var reversed = row.getLong(4);
    return new CarrierLine(
        row.getObject(1, UUID.class),
        row.getString(2),
        exchanged,
        reversed,
        exchanged - reversed,
        row.getLong(5));
  }

  private String accountsOf(UUID program) {
    try {
      return json.writeValueAsString(accounts.of(program));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
