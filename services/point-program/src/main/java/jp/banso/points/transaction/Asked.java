package jp.banso.points.transaction;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.points.ledger.AccountKind;
import jp.banso.points.ledger.LedgerOfProgram;
import jp.banso.points.ledger.Movement;
import jp.banso.points.ledger.Parties;
import jp.banso.points.ledger.Posting;
import jp.banso.points.ledger.Terms;

/** Turns what a caller asks for into a posting. */
final class Asked {
  private Asked() {}

  static Posting of(
      LedgerOfProgram program, NewTransaction request, String caller, boolean ownOnly) {
    var wallet = request.wallet();
    return switch (request.kind()) {
      case GRANT ->
          moving(
              program, request, caller, AccountKind.WALLET, request.budget(), AccountKind.BUDGET);
      case TRANSFER ->
          moving(
              program,
              request,
              caller,
              AccountKind.WALLET,
              request.recipient(),
              AccountKind.WALLET);
      case REDEEM, HOLD ->
          moving(
              program,
              request,
              caller,
              AccountKind.WALLET,
              request.merchant(),
              AccountKind.MERCHANT);
      default ->
          posting(program, request, wallet, Map.of(), List.of(), terms(request, ownOnly), caller);
    };
  }

  private static Posting moving(
      LedgerOfProgram program,
      NewTransaction request,
      String caller,
      AccountKind kind,
      UUID other,
      AccountKind otherKind) {
    var wallet = request.wallet();
    var movement =
        otherKind == AccountKind.BUDGET
            ? new Movement(other, wallet, request.amount())
            : new Movement(wallet, other, request.amount());
    return posting(
        program,
        request,
        wallet,
        Map.of(wallet, kind, other, otherKind),
        List.of(movement),
        terms(request, false),
        caller);
  }

  private static Posting posting(
      LedgerOfProgram program,
      NewTransaction request,
      UUID spokenOf,
      Map<UUID, AccountKind> accounts,
      List<Movement> movements,
      Terms terms,
      String caller) {
    return new Posting(
        program,
        request.id(),
        request.kind(),
        request.amount(),
        spokenOf,
        new Parties(request.wallet(), request.merchant(), request.budget(), request.recipient()),
        accounts,
        List.of(),
        movements,
        null,
        terms,
        caller);
  }

  private static Terms terms(NewTransaction request, boolean ownOnly) {
    var parent = request.hold() == null ? request.reverses() : request.hold();
    var plain =
        parent == null
            && request.paid() == null
            && request.holdSeconds() == null
            && request.effectiveAt() == null;
    return plain
        ? Terms.NONE
        : new Terms(
            parent,
            ownOnly,
            Boolean.TRUE.equals(request.paid()),
            request.holdSeconds() == null ? null : Duration.ofSeconds(request.holdSeconds()),
            request.effectiveAt() == null
                ? null
                : request.effectiveAt().truncatedTo(ChronoUnit.MICROS),
            null);
  }
}
