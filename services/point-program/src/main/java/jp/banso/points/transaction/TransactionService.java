package jp.banso.points.transaction;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.banso.platform.security.Roles;
import jp.banso.points.ledger.AccountKind;
import jp.banso.points.ledger.Ledger;
import jp.banso.points.ledger.LedgerProblem;
import jp.banso.points.ledger.Movement;
import jp.banso.points.ledger.Outcome;
import jp.banso.points.ledger.Posting;
import jp.banso.points.ledger.Posting.Parties;
import jp.banso.points.ledger.TransactionKind;
import jp.banso.points.merchant.MerchantService;
import jp.banso.points.program.KnownProgram;
import jp.banso.points.program.KnownPrograms;
import jp.banso.points.wallet.CallerName;

/** Turns what a caller asks for into a posting. */
@ApplicationScoped
@Transactional
class TransactionService {
  private static final Map<TransactionKind, Set<String>> ALLOWED =
      Map.of(
          TransactionKind.GRANT, Set.of(Roles.PROGRAM_MANAGER, Roles.SCOPE_POINTS_GRANT),
          TransactionKind.REDEEM, Set.of(Roles.MERCHANT, Roles.RESIDENT, Roles.SCOPE_POINTS_REDEEM),
          TransactionKind.REVERSAL, Set.of(Roles.PROGRAM_MANAGER));

  private final KnownPrograms programs;
  private final MerchantService merchants;
  private final Ledger ledger;
  private final CallerName callerName;
  private final SecurityIdentity identity;

  TransactionService(
      KnownPrograms programs,
      MerchantService merchants,
      Ledger ledger,
      CallerName callerName,
      SecurityIdentity identity) {
    this.programs = programs;
    this.merchants = merchants;
    this.ledger = ledger;
    this.callerName = callerName;
    this.identity = identity;
  }

  Outcome post(UUID programId, NewTransaction request) {
    mustBeAllowed(request.kind());
    var program = programs.named(programId);
    return ledger.post(
        switch (request.kind()) {
          case GRANT -> grant(program, request);
          case REDEEM -> redeem(program, request);
          default -> reversal(program, request);
        });
  }

  TransactionView show(UUID program, UUID id) {
    programs.named(program);
    return ledger
        .find(program, id)
        .map(TransactionView::of)
        .orElseThrow(() -> LedgerProblem.TRANSACTION_NOT_FOUND.with(id));
  }

  private void mustBeAllowed(TransactionKind kind) {
    if (ALLOWED.getOrDefault(kind, Set.of()).stream().noneMatch(identity::hasRole)) {
      throw TransactionProblem.KIND_NOT_ALLOWED.with(kind);
    }
  }

  private Posting grant(KnownProgram program, NewTransaction request) {
    mustHave(request, request.wallet(), request.budget(), request.amount());
    mustNotHave(request, request.merchant(), request.reverses());
    return posting(
        program,
        request.id(),
        request.kind(),
        new Parties(request.wallet(), null, request.budget()),
        null,
        Map.of(request.wallet(), AccountKind.WALLET, request.budget(), AccountKind.BUDGET),
        List.of(new Movement(request.budget(), request.wallet(), request.amount())));
  }

  private Posting redeem(KnownProgram program, NewTransaction request) {
    mustHave(request, request.wallet(), request.merchant(), request.amount());
    mustNotHave(request, request.budget(), request.reverses());
    if (identity.hasRole(Roles.MERCHANT)) {
      merchants.mustBeRungUpBy(program.id(), request.merchant(), callerName.in(program.id()));
    }
    return posting(
        program,
        request.id(),
        request.kind(),
        new Parties(request.wallet(), request.merchant(), null),
        null,
        Map.of(request.wallet(), AccountKind.WALLET, request.merchant(), AccountKind.MERCHANT),
        List.of(new Movement(request.wallet(), request.merchant(), request.amount())));
  }

  private Posting reversal(KnownProgram program, NewTransaction request) {
    mustHave(request, request.reverses());
    mustNotHave(request, request.wallet(), request.budget(), request.merchant(), request.amount());
    var original =
        ledger
            .find(program.id(), request.reverses())
            .orElseThrow(() -> LedgerProblem.TRANSACTION_NOT_FOUND.with(request.reverses()));
    var counterpart =
        switch (original.kind()) {
          case GRANT -> AccountKind.BUDGET;
          case REDEEM -> AccountKind.MERCHANT;
          default -> throw LedgerProblem.NOT_REVERSIBLE.with(original.id());
        };
    if (original.refusal() != null) {
      throw LedgerProblem.NOT_REVERSIBLE.with(original.id());
    }
    var parties = original.parties();
    var other = parties.budget() == null ? parties.merchant() : parties.budget();
    return posting(
        program,
        request.id(),
        request.kind(),
        parties,
        original,
        Map.of(parties.wallet(), AccountKind.WALLET, other, counterpart),
        ledger.reversed(program.id(), original.id()));
  }

  private Posting posting(
      KnownProgram program,
      UUID id,
      TransactionKind kind,
      Parties parties,
      Outcome original,
      Map<UUID, AccountKind> accounts,
      List<Movement> movements) {
    return new Posting(
        program.ledger(),
        id,
        kind,
        movements.getFirst().amount(),
        parties.wallet(),
        parties,
        original == null ? null : original.id(),
        accounts,
        movements,
        null,
        callerName.in(program.id()));
  }

  private static void mustHave(NewTransaction request, Object... parts) {
    if (Stream.of(parts).anyMatch(Objects::isNull)
        || Stream.of(parts).distinct().count() < parts.length) {
      throw TransactionProblem.TRANSACTION_PARTS_DO_NOT_FIT.with(request.kind());
    }
  }

  private static void mustNotHave(NewTransaction request, Object... parts) {
    if (Stream.of(parts).anyMatch(Objects::nonNull)) {
      throw TransactionProblem.TRANSACTION_PARTS_DO_NOT_FIT.with(request.kind());
    }
  }
}
