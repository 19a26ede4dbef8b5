package jp.banso.points.expiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.points.ledger.AccountKind;
import jp.banso.points.ledger.DerivedId;
import jp.banso.points.ledger.Ledger;
import jp.banso.points.ledger.LedgerOfProgram;
import jp.banso.points.ledger.Parties;
import jp.banso.points.ledger.Posting;
import jp.banso.points.ledger.Terms;
import jp.banso.points.ledger.TransactionKind;

/** Something that is to end, as a posting with an id of its own making. */
final class Ending {
  /** Nobody asked for it. */
  private static final String CALLER = "system";

  private Ending() {}

  /** A lot after its last day; what a hold frees later ends on a later day, under another id. */
  static Posting ofLot(LedgerOfProgram program, UUID lot, UUID wallet, UUID budget, LocalDate day) {
    return new Posting(
        program,
        DerivedId.of(lot, program.id(), day.toString()),
        TransactionKind.EXPIRY,
        null,
        wallet,
        new Parties(wallet, null, budget),
        Map.of(wallet, AccountKind.WALLET, Ledger.expired(program.id()), AccountKind.EXPIRED),
        List.of(),
        List.of(),
        null,
        new Terms(null, false, false, null, null, lot),
        CALLER);
  }

  /** A hold after its time. */
  static Posting ofHold(LedgerOfProgram program, UUID hold) {
    return new Posting(
        program,
        DerivedId.of(hold, program.id(), "expiry"),
        TransactionKind.HOLD_EXPIRY,
        null,
        null,
        new Parties(null, null, null),
        Map.of(),
        List.of(),
        List.of(),
        null,
        new Terms(hold, false, false, null, null, null),
        CALLER);
  }
}
