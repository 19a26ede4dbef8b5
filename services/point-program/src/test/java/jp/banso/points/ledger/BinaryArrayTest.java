package jp.banso.points.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import jp.banso.testing.PostgresResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL reads, whichever way the connection takes it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class BinaryArrayTest {
  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  private List<String> read(String oids, String type, BinaryArray array) throws SQLException {
    var login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", password);
    login.setProperty("binaryTransferEnable", oids);
    login.setProperty("options", "-c timezone=UTC");
    try (var connection = DriverManager.getConnection(url, login);
        var statement =
            connection.prepareStatement(
                "select x::text from unnest(?::"
                    + type
                    + "[]) with ordinality u (x, n) order by n")) {
      statement.setObject(1, array);
      var found = new ArrayList<String>();
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          found.add(row.getString(1));
        }
      }
      return found;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {BinaryArray.OIDS, ""})
  void whatGoesInComesOutWithNothingWhereNothingWas(String oids) throws SQLException {
    var id = UUID.fromString("ffffffff-0000-4000-8000-000000000001");
    assertEquals(
        Arrays.asList(id.toString(), null, new UUID(0, 0).toString()),
        read(oids, "uuid", BinaryArray.ids(Arrays.asList(id, null, new UUID(0, 0)))));
    assertEquals(List.of(), read(oids, "uuid", BinaryArray.ids(List.of())));
    assertEquals(
        Arrays.asList("2026-11-26 01:02:03.456789+00", "1999-12-31 23:59:59.999999+00", null),
        read(
            oids,
            "timestamptz",
            BinaryArray.moments(
                Arrays.asList(
                    Instant.parse("2026-11-26T01:02:03.456789Z"),
                    Instant.parse("1999-12-31T23:59:59.999999Z"),
                    null))));
    assertEquals(
        Arrays.asList("2028-02-29", null, "1999-12-31"),
        read(
            oids,
            "date",
            BinaryArray.days(
                Arrays.asList(LocalDate.of(2028, 2, 29), null, LocalDate.of(1999, 12, 31)))));
  }

  @Test
  void arraysOfTheSameAreTheSame() {
    var id = UUID.randomUUID();
    assertEquals(BinaryArray.ids(List.of(id)), BinaryArray.ids(List.of(id)));
    assertEquals(BinaryArray.ids(List.of(id)).hashCode(), BinaryArray.ids(List.of(id)).hashCode());
    assertNotEquals(BinaryArray.ids(List.of(id)), BinaryArray.ids(List.of(UUID.randomUUID())));
  }
}
