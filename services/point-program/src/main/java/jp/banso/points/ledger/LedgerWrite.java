package jp.banso.points.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a plan: every table's rows as columns, all in one statement. */
final class LedgerWrite {
  private final Connection connection;
  private final PreparedStatement statement;
  private final Plan plan;
  private final OffsetDateTime at;
  private int next = 1;

  private LedgerWrite(Plan plan, Connection connection) throws SQLException {
    this.connection = connection;
    this.statement = connection.prepareStatement(LedgerSql.WRITE);
    this.plan = plan;
    this.at = plan.at().atOffset(ZoneOffset.UTC);
  }

  static LedgerWrite of(Plan plan, Connection connection) throws SQLException {
    return new LedgerWrite(plan, connection);
  }

  /** A row of a programme. */
  private record Of<T>(Rules rules, T row) {}

  void run() throws SQLException {
    try (statement) {
      transactions(plan.lines());
      entries();
      opened(all(sheet -> sheet.opened));
      lots(all(sheet -> sheet.lots.values()));
      holds(all(sheet -> sheet.holds.values()));
      var changed = all(LedgerWrite::known);
      accounts(changed);
      // Row-level security, or a row that is gone, would pass in silence
      if (statement.executeUpdate() != changed.size()) {
        throw new SQLException("an account of the batch was not there to be changed", "XX000");
      }
    }
  }

  private <T> List<Of<T>> all(Function<Sheet, Collection<T>> rows) {
    return plan.sheets().values().stream()
        .flatMap(sheet -> rows.apply(sheet).stream().map(row -> new Of<>(sheet.rules, row)))
        .toList();
  }

  private static List<Account> known(Sheet sheet) {
    var opened = sheet.opened.stream().map(NewAccount::id).collect(Collectors.toSet());
    return sheet.accounts.values().stream()
        .filter(account -> !opened.contains(account.id()))
        .toList();
  }

  private void transactions(List<Line> lines) throws SQLException {
    statement.setObject(next++, at);
    uuids(lines, line -> line.posting().program().id());
    uuids(lines, line -> line.outcome().id());
    texts(lines, this::issuer);
    texts(lines, line -> line.outcome().kind().name());
    uuids(lines, line -> line.outcome().parties().wallet());
    uuids(lines, line -> line.outcome().parties().merchant());
    uuids(lines, line -> line.outcome().parties().budget());
    uuids(lines, line -> line.outcome().parties().recipient());
    numbers(lines, line -> line.outcome().amount());
    uuids(lines, line -> line.outcome().parent());
    uuids(lines, line -> line.outcome().root());
    moments(lines, line -> line.outcome().holdUntil());
    set("bytea", lines.stream().map(line -> line.posting().bodyHash()).toArray(byte[][]::new));
    texts(lines, line -> line.outcome().refusal() == null ? null : line.outcome().refusal().name());
    numbers(lines, line -> line.outcome().balance());
    numbers(lines, line -> line.outcome().held());
    numbers(lines, line -> line.outcome().version());
    texts(lines, line -> line.posting().caller());
    moments(lines, line -> line.outcome().effectiveAt());
  }

  private void entries() throws SQLException {
    var entries = new ArrayList<NumberedEntry>();
    for (var line : plan.lines()) {
      var no = 1;
      for (var entry : line.entries()) {
        entries.add(new NumberedEntry(line, entry, no++));
      }
    }
    statement.setObject(next++, at);
    uuids(entries, row -> row.line().posting().program().id());
    uuids(entries, row -> row.entry().account());
    numbers(entries, row -> row.entry().version());
    texts(entries, row -> issuer(row.line()));
    uuids(entries, row -> row.line().outcome().id());
    set("int4", entries.stream().map(NumberedEntry::no).toArray(Integer[]::new));
    numbers(entries, row -> row.entry().amount());
    numbers(entries, row -> row.entry().balanceAfter());
    uuids(entries, row -> row.entry().lot());
    uuids(entries, row -> row.entry().budget());
    moments(entries, row -> row.line().outcome().effectiveAt());
  }

  private void opened(List<Of<NewAccount>> opened) throws SQLException {
    var accounts =
        opened.stream()
            .map(of -> plan.sheets().get(of.rules().program()).account(of.row().id()))
            .toList();
    statement.setObject(next++, at);
    uuids(opened, of -> of.rules().program());
    uuids(opened, of -> of.row().id());
    texts(opened, of -> of.rules().issuer());
    texts(opened, of -> of.row().kind().name());
    uuids(opened, of -> of.row().asset());
    uuids(opened, of -> of.row().wallet());
    numbers(accounts, Account::floor);
    numbers(accounts, Account::balance);
    numbers(accounts, Account::held);
    numbers(accounts, Account::version);
  }

  private void lots(List<Of<Lot>> lots) throws SQLException {
    uuids(lots, of -> of.rules().program());
    uuids(lots, of -> of.row().id());
    texts(lots, of -> of.rules().issuer());
    uuids(lots, of -> of.row().wallet());
    uuids(lots, of -> of.row().budget());
    set("bool", lots.stream().map(of -> of.row().paid()).toArray(Boolean[]::new));
    statement.setObject(
        next++, BinaryArray.days(lots.stream().map(of -> of.row().expiresOn()).toList()));
    numbers(lots, of -> of.row().balance());
    numbers(lots, of -> of.row().held());
  }

  private void holds(List<Of<Hold>> holds) throws SQLException {
    uuids(holds, of -> of.rules().program());
    uuids(holds, of -> of.row().id());
    texts(holds, of -> of.rules().issuer());
    uuids(holds, of -> of.row().wallet());
    uuids(holds, of -> of.row().merchant());
    numbers(holds, of -> of.row().amount());
    texts(holds, of -> of.row().state().name());
    moments(holds, of -> of.row().expiresAt());
    texts(holds, of -> of.row().caller());
    texts(holds, of -> literal(of.row(), Share::lot));
    texts(holds, of -> literal(of.row(), Share::amount));
  }

  private void accounts(List<Of<Account>> changed) throws SQLException {
    statement.setObject(next++, at);
    uuids(changed, of -> of.rules().program());
    uuids(changed, of -> of.row().id());
    numbers(changed, of -> of.row().balance());
    numbers(changed, of -> of.row().held());
    numbers(changed, of -> of.row().version());
  }

  private String issuer(Line line) {
    return plan.sheets().get(line.posting().program().id()).rules.issuer();
  }

  // An array of arrays would have to be a rectangle; a text for each row need not
  private static String literal(Hold hold, Function<Share, Object> part) {
    return hold.shares().stream()
        .map(share -> part.apply(share).toString())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private <T> void uuids(List<T> rows, Function<T, UUID> value) throws SQLException {
    statement.setObject(next++, BinaryArray.ids(rows.stream().map(value).toList()));
  }

  private <T> void moments(List<T> rows, Function<T, Instant> value) throws SQLException {
    statement.setObject(next++, BinaryArray.moments(rows.stream().map(value).toList()));
  }

  private <T> void numbers(List<T> rows, Function<T, Long> value) throws SQLException {
    set("int8", rows.stream().map(value).toArray(Long[]::new));
  }

  private <T> void texts(List<T> rows, Function<T, Object> value) throws SQLException {
    set(
        "text",
        rows.stream()
            .map(value)
            .map(each -> each == null ? null : each.toString())
            .toArray(String[]::new));
  }

  private void set(String type, Object[] values) throws SQLException {
    Array array = connection.createArrayOf(type, values);
    statement.setArray(next++, array);
  }
}
