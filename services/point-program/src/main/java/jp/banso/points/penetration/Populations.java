package jp.banso.points.penetration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.banso.points.ledger.Database;

/** The populations the caller may see; a whole upload is one statement. */
@ApplicationScoped
class Populations {
  private static final String REACHED =
      "select code from jsonb_array_elements_text(?::jsonb) code where covers_organization(code)";
  private static final String PUT =
      """
      insert into population (organization_code, counted_on, age_band, persons)
      select code, day, band, persons
      from jsonb_to_recordset(?::jsonb) as line (code text, day date, band text, persons bigint)
      on conflict (organization_code, counted_on, age_band) do update set persons = excluded.persons""";

  private final Database database;
  private final ObjectMapper json;

  Populations(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Those of the municipalities that the caller speaks for. */
  Set<String> reached(Collection<String> codes) {
    return new HashSet<>(database.query(REACHED, row -> row.getString(1), text(codes)));
  }

  /** A figure that was there before is replaced: it was counted again. */
  void put(List<PopulationLine> lines) {
    var plain =
        lines.stream()
            .map(it -> new Plain(it.code(), it.day().toString(), it.band(), it.persons()));
    database.run(PUT, text(plain.toList()));
  }

  private record Plain(String code, String day, String band, long persons) {}

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
