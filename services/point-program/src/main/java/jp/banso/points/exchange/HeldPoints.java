package jp.banso.points.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.points.ledger.AccountKind;
import jp.banso.points.ledger.DerivedId;
import jp.banso.points.ledger.LedgerOfProgram;
import jp.banso.points.ledger.Movement;
import jp.banso.points.ledger.NewAccount;
import jp.banso.points.ledger.Parties;
import jp.banso.points.ledger.Posting;
import jp.banso.points.ledger.Terms;
import jp.banso.points.ledger.TransactionKind;

/**
 * What an order means to the ledger: a hold and how it ends. Every id follows from the order's, so
 * that each happens once however often it is asked for.
 */
record HeldPoints(
    UUID program,
    String issuer,
    UUID order,
    UUID wallet,
    UUID carrier,
    long amount,
    Duration holdFor) {
  /** The service does this itself; nobody else's captures and voids are taken for its own. */
  private static final String CALLER = "exchange";

  UUID hold() {
    return step("hold");
  }

  /** The carrier's account in the programme; opened with its first order. */
  UUID account() {
    return accountOf(program, carrier);
  }

  static UUID accountOf(UUID program, UUID carrier) {
    return DerivedId.of(program, carrier, "exchange");
  }

  Posting holding() {
    return new Posting(
        new LedgerOfProgram(program, issuer, true),
        hold(),
        TransactionKind.HOLD,
        amount,
        wallet,
        new Parties(wallet, account(), null),
        Map.of(wallet, AccountKind.WALLET, account(), AccountKind.CARRIER),
        List.of(new NewAccount(account(), AccountKind.CARRIER, program, null)),
        List.of(new Movement(wallet, account(), amount)),
        null,
        new Terms(null, false, false, holdFor, null, null),
        CALLER);
  }

  Posting capturing() {
    return ending(TransactionKind.CAPTURE);
  }

  Posting voiding() {
    return ending(TransactionKind.VOID);
  }

  private Posting ending(TransactionKind how) {
    return new Posting(
        new LedgerOfProgram(program, issuer, true),
        step(how.toString()),
        how,
        null,
        null,
        new Parties(null, null, null),
        Map.of(),
        List.of(),
        List.of(),
        null,
        new Terms(hold(), true, false, null, null, null),
        CALLER);
  }

  private UUID step(String what) {
    return DerivedId.of(program, order, "exchange-" + what);
  }
}
