package jp.banso.points.stamp;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.ledger.Database;
import jp.banso.points.program.KnownProgram;

/** How far a wallet is on a card, read from its entries. */
@ApplicationScoped
class Progress {
  // A burn is the only entry that takes: what came after the last one is on the card now
  private static final String ENTRIES =
      """
      select recorded_at from entry e
      where program_id = ? and account_id = ? and amount > 0
        and version > coalesce((select max(version) from entry b
                                where b.program_id = e.program_id and b.account_id = e.account_id and b.amount < 0), 0)
      order by version""";
  private static final String FILLED =
      "select count(*) from entry where program_id = ? and account_id = ? and amount < 0";

  private static final String VERSION =
      "select coalesce(max(version), 0) from entry where program_id = ? and account_id = ?";

  private final Database database;

  Progress(Database database) {
    this.database = database;
  }

  StampCardView of(KnownProgram program, StampCard card, UUID wallet) {
    var account = card.accountOf(wallet);
    var days =
        database.query(
            ENTRIES,
            row -> JapanTime.dayOf(row.getObject(1, OffsetDateTime.class).toInstant()),
            program.id(),
            account);
    var filled = database.query(FILLED, row -> row.getLong(1), program.id(), account).getFirst();
    return StampCardView.of(program, card.definition(), wallet, List.copyOf(days), filled);
  }

  /** How far it is, to be shown in a phone's wallet. */
  Pass passOf(KnownProgram program, StampCard card, UUID wallet) {
    var account = card.accountOf(wallet);
    // First the version, then what is on the card: with a stamp in between a version may show more
    // than it had, never less, and the next version puts it right
    var version = database.query(VERSION, row -> row.getLong(1), program.id(), account).getFirst();
    return new Pass(account, version, of(program, card, wallet));
  }
}
