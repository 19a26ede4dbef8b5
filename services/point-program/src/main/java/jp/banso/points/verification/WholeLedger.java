package jp.banso.points.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import jp.banso.points.ledger.Database;

/** Walks through all of a programme's ledger. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class WholeLedger {
  private static final int PAGE = 10_000;

  // What is sealed is read once more, to make the seals anew
  private static final String ROWS =
      """
      select (select count(*) from account where program_id = ?) + (select count(*) from txn where program_id = ?)
           + (select count(*) from entry where program_id = ?)
           + (select coalesce(sum(transactions), 0)::bigint from ledger_seal where program_id = ?)""";

  private final Database database;
  private final int size;

  @Inject
  WholeLedger(Database database) {
    this(database, PAGE);
  }

  WholeLedger(Database database, int size) {
    this.database = database;
    this.size = size;
  }

  /** How many rows there are to look at. */
  long rows(UUID program) {
    return database
        .query(ROWS, row -> row.getLong(1), program, program, program, program)
        .getFirst();
  }

  /** How many rows there were along this way. */
  long walk(Walk walk, UUID program, Looking looking) {
    var walked = 0L;
    var after = Place.BEGIN;
    while (!after.equals(Place.END) && !looking.stopped()) {
      var page = page(walk, program, after);
      var findings =
          database.query(
              walk.findings(),
              Finding::of,
              program,
              after.id(),
              after.version(),
              after.balance(),
              page.until().id(),
              page.until().version(),
              looking.room());
      looking.looked(page.rows(), findings);
      walked += page.rows();
      after = page.until();
    }
    return walked;
  }

  // The last page reaches to the end, also to what stands on nothing that has a row
  private Part page(Walk walk, UUID program, Place after) {
    return database
        .query(
            walk.page(),
            row ->
                new Part(
                    new Place(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)),
                    row.getLong(4)),
            program,
            after.id(),
            after.version(),
            size)
        .stream()
        .findFirst()
        .map(part -> part.rows() < size ? new Part(Place.END, part.rows()) : part)
        .orElse(new Part(Place.END, 0));
  }

  /** A page, to a place. */
  private record Part(Place until, long rows) {}
}
