package jp.banso.points.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;
import jp.banso.points.ledger.Database;
import jp.banso.points.wallet.ConsentPurpose;

/** The history, which is added to and read. */
@ApplicationScoped
class Consents {
  private static final String COLUMNS =
      "id, program_id, wallet_id, purpose, decision, terms, stated_by, ground, recorder, recorded_at";
  private static final String ADD =
      "insert into consent ("
          + COLUMNS
          + ", organization_code) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String AFTER =
      "select "
          + COLUMNS
          + " from consent where program_id = ? and wallet_id = ? and (?::uuid is null or id > ?) order by id limit ?";
  private static final String LAST_TERMS =
      """
      select terms from consent
      where program_id = ? and wallet_id = ? and purpose = ? and decision = 'GIVEN'
      order by recorded_at desc, id desc limit 1""";

  private final Database database;

  Consents(Database database) {
    this.database = database;
  }

  void add(ConsentView consent, String issuer) {
    database.run(
        ADD,
        consent.id(),
        consent.program(),
        consent.wallet(),
        consent.purpose().name(),
        consent.decision().name(),
        consent.terms(),
        consent.statedBy().name(),
        consent.ground(),
        consent.recorder(),
        consent.recordedAt(),
        issuer);
  }

  /** The version that purpose was last consented to. */
  Optional<String> lastTerms(UUID program, UUID wallet, ConsentPurpose purpose) {
    return database
        .query(LAST_TERMS, row -> row.getString(1), program, wallet, purpose.name())
        .stream()
        .findFirst();
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<ConsentView> after(UUID program, UUID wallet, PageRequest page) {
    return database.query(
        AFTER, Consents::view, program, wallet, page.afterId(), page.afterId(), page.limit() + 1);
  }

  private static ConsentView view(ResultSet row) throws SQLException {
    return new ConsentView(
        row.getObject("id", UUID.class),
        row.getObject("program_id", UUID.class),
        row.getObject("wallet_id", UUID.class),
        ConsentPurpose.valueOf(row.getString("purpose")),
        ConsentDecision.valueOf(row.getString("decision")),
        row.getString("terms"),
        StatedBy.valueOf(row.getString("stated_by")),
        row.getString("ground"),
        row.getString("recorder"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
