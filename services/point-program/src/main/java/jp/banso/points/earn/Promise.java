package jp.banso.points.earn;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.points.ledger.AccountKind;
import jp.banso.points.ledger.DerivedId;
import jp.banso.points.ledger.LedgerOfProgram;
import jp.banso.points.ledger.Movement;
import jp.banso.points.ledger.Parties;
import jp.banso.points.ledger.Posting;
import jp.banso.points.ledger.Terms;
import jp.banso.points.ledger.TransactionKind;

/** Points an event earned, and how they are granted: always under the same id. */
record Promise(LedgerOfProgram program, EarnEvent event) {

  /** The id of what grants it: the same event by the same rule is the same transaction. */
  UUID transaction() {
    return DerivedId.of(event.reported().id(), program.id(), "earn:" + event.earned().rule());
  }

  Posting grant() {
    var wallet = event.reported().wallet();
    var budget = event.earned().budget();
    return new Posting(
        program,
        transaction(),
        TransactionKind.GRANT,
        event.points(),
        wallet,
        new Parties(wallet, null, budget),
        Map.of(wallet, AccountKind.WALLET, budget, AccountKind.BUDGET),
        List.of(),
        List.of(new Movement(budget, wallet, event.points())),
        null,
        Terms.NONE,
        event.caller());
  }

  /** In whose name it is written down that it was kept. */
  String area() {
    var issuer = LocalGovernmentCode.of(program.issuer());
    return issuer.isPrefecture() ? issuer.prefectureNumber() : issuer.code6();
  }
}
