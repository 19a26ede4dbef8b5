package jp.banso.assessment.indicator;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jp.banso.platform.time.FiscalYear;

/** Reads and writes observations, always in one statement, however many there are. */
@ApplicationScoped
class Observations {

  private static final String WRITE =
      """
      insert into observation (organization_code, indicator, as_of, value, missing, recorded_at)
      select organization, indicator, ?, value, missing, ?
      from unnest(?::text[], ?::text[], ?::numeric[], ?::text[]) as sent (organization, indicator, value, missing)
      where covers_organization(organization)
      on conflict on constraint observation_pkey
      do update set value = excluded.value, missing = excluded.missing, recorded_at = excluded.recorded_at
      """;

  private static final String READ =
      """
      select o.*, i.unit, n.value as numerator, d.value as denominator from observation o
      join indicator i on i.code = o.indicator
      left join observation n on o.indicator = 'dx.online32' and n.organization_code = o.organization_code and n.as_of = o.as_of and n.indicator = 'dx.online32-done'
      left join observation d on o.indicator = 'dx.online32' and d.organization_code = o.organization_code and d.as_of = o.as_of and d.indicator = 'dx.online32-total'
      """;

  private final AgroalDataSource database;

  Observations(AgroalDataSource database) {
    this.database = database;
  }

  int write(LocalDate asOf, Instant now, List<Sent> sent) {
    return with(
        WRITE,
        statement -> {
          var connection = statement.getConnection();
          statement.setObject(1, asOf);
          statement.setObject(2, now.atOffset(ZoneOffset.UTC));
          statement.setArray(
              3, connection.createArrayOf("text", sent.stream().map(Sent::organization).toArray()));
          statement.setArray(
              4, connection.createArrayOf("text", sent.stream().map(Sent::indicator).toArray()));
          statement.setArray(
              5,
              connection.createArrayOf(
                  "numeric", sent.stream().map(it -> it.reading().value()).toArray()));
          statement.setArray(
              6,
              connection.createArrayOf(
                  "text", sent.stream().map(it -> it.reading().missing()).toArray()));
          return statement.executeUpdate();
        });
  }

  /** The latest vintage not after the day, of one organisation. */
  List<IndicatorValue> of(String organization, LocalDate asOf) {
    String where =
        "where o.organization_code = ? and o.as_of = (select max(as_of) from observation where"
            + " organization_code = ? and as_of <= ?) order by i.position";
    return read(where, organization, organization, asOf);
  }

  /** Means over the prefecture's municipalities that have a value, in the vintage of the day. */
  List<IndicatorValue> meansOf(String prefecture, LocalDate asOf) {
    String sql =
        """
        select indicator, avg(value)::numeric(9, 2) as value, ?::text as organization_code, max(as_of) as as_of,
          null as missing, max(i.unit) as unit, null::numeric as numerator, null::numeric as denominator
        from observation o join indicator i on i.code = o.indicator
        where starts_with(organization_code, ?) and as_of = ? group by indicator
        """;
    return with(sql, statement -> list(bind(statement, prefecture, prefecture, asOf)));
  }

  List<IndicatorValue> page(
      String indicator, FiscalYear year, String prefecture, String after, int limit) {
    String where =
        """
        where o.indicator = ? and o.as_of between ? and ? and starts_with(o.organization_code, ?)
          and o.organization_code > ? and o.as_of = (select max(x.as_of) from observation x
            where x.indicator = o.indicator and x.organization_code = o.organization_code and x.as_of between ? and ?)
        order by o.organization_code limit ?
        """;
    return read(
        where,
        indicator,
        year.starts(),
        year.ends(),
        prefecture,
        after,
        year.starts(),
        year.ends(),
        limit);
  }

  List<IndicatorView> indicators() {
    return with(
        "select * from indicator order by position",
        statement -> {
          List<IndicatorView> found = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              found.add(
                  new IndicatorView(
                      row.getString("code"),
                      row.getString("axis"),
                      row.getString("name_ja"),
                      row.getString("name_en"),
                      row.getString("unit"),
                      row.getString("table_name")));
            }
          }
          return found;
        });
  }

  private List<IndicatorValue> read(String where, Object... values) {
    return with(READ + where, statement -> list(bind(statement, values)));
  }

  private static PreparedStatement bind(PreparedStatement statement, Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static List<IndicatorValue> list(PreparedStatement statement) throws SQLException {
    List<IndicatorValue> found = new ArrayList<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        LocalDate asOf = row.getObject("as_of", LocalDate.class);
        found.add(
            new IndicatorValue(
                row.getString("organization_code"),
                row.getString("indicator"),
                FiscalYear.containing(asOf).label(),
                plain(row.getBigDecimal("value")),
                plain(row.getBigDecimal("numerator")),
                plain(row.getBigDecimal("denominator")),
                row.getString("unit"),
                asOf,
                row.getString("missing")));
      }
    }
    return found;
  }

  private static BigDecimal plain(BigDecimal value) {
    return value == null ? null : new BigDecimal(value.stripTrailingZeros().toPlainString());
  }

  private <T> T with(String sql, Work<T> work) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      return work.on(statement);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A value on its way into the table. */
  record Sent(String organization, String indicator, Reading reading) {}

  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }
}
