package jp.banso.points.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;
import jp.banso.points.ledger.Database;
import jp.banso.points.ledger.TransactionKind;

/**
 * Reads a wallet's entries by the key they are stored under: one page costs the same anywhere in
 * the history.
 */
@ApplicationScoped
class Statements {
  private static final String PAGE =
      """
      select e.version, e.recorded_at, t.kind, e.amount, e.balance_after, m.name, t.id,
             case when t.caller like 'proxy:%' then substr(t.caller, 7)::uuid end
      from entry e
      join txn t on t.program_id = e.program_id and t.id = e.txn_id
      left join merchant m on m.program_id = t.program_id and m.id = t.merchant_id
      where e.program_id = ? and e.account_id = ? and e.version < ?
      order by e.version desc limit ?""";

  private final Database database;

  Statements(Database database) {
    this.database = database;
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<StatementRow> after(UUID program, UUID wallet, PageRequest page) {
    var before = page.after() == null ? Long.MAX_VALUE : page.afterNumber();
    return database.query(
        PAGE,
        row ->
            new StatementRow(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                TransactionKind.valueOf(row.getString(3)),
                row.getLong(4),
                row.getLong(5),
                row.getString(6),
                row.getObject(7, UUID.class),
                row.getObject(8, UUID.class)),
        program,
        wallet,
        before,
        page.limit() + 1);
  }
}
