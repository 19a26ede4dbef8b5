package jp.banso.points.transaction;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.banso.platform.security.Roles;
import jp.banso.points.ledger.Ledger;
import jp.banso.points.ledger.LedgerProblem;
import jp.banso.points.ledger.Outcome;
import jp.banso.points.ledger.Posting;
import jp.banso.points.ledger.Reply;
import jp.banso.points.program.KnownProgram;
import jp.banso.points.program.KnownPrograms;
import jp.banso.points.wallet.CallerName;

/** Says who may ask for what, and hands what is asked to the ledger. */
@ApplicationScoped
class TransactionService {
  private final KnownPrograms programs;
  private final Rights rights;
  private final Ledger ledger;
  private final CallerName callerName;
  private final SecurityIdentity identity;
  private final InstantSource time;

  TransactionService(
      KnownPrograms programs,
      Rights rights,
      Ledger ledger,
      CallerName callerName,
      SecurityIdentity identity,
      InstantSource time) {
    this.programs = programs;
    this.rights = rights;
    this.ledger = ledger;
    this.callerName = callerName;
    this.identity = identity;
    this.time = time;
  }

  Uni<Outcome> post(UUID programId, NewTransaction request, boolean dryRun) {
    return postings(programId, List.of(request))
        .chain(postings -> reply(() -> ledger.post(postings.getFirst(), dryRun)))
        .map(Reply::outcomeOrThrow);
  }

  Uni<List<Reply>> bulk(UUID programId, NewBulk bulk, boolean dryRun) {
    if (bulk.isAtomic()
        && bulk.items().stream().map(NewTransaction::id).distinct().count() < bulk.items().size()) {
      throw TransactionProblem.IDS_NOT_DISTINCT.with();
    }
    return postings(programId, bulk.items())
        .chain(
            postings ->
                reply(
                    () ->
                        bulk.isAtomic()
                            ? ledger.together(postings, dryRun, true)
                            : ledger.each(postings, dryRun, true)));
  }

  // The lane says it and goes on; what the answer looks like is worked out where the request came
  // in
  private static <T> Uni<T> reply(Supplier<CompletionStage<T>> asked) {
    var here = Vertx.currentContext();
    return Uni.createFrom()
        .completionStage(asked)
        .emitOn(answer -> here.runOnContext(any -> answer.run()));
  }

  /** All of them, or the first reason why one of them cannot even be asked for. */
  private Uni<List<Posting>> postings(UUID programId, List<NewTransaction> requests) {
    requests.forEach(this::mustBeAllowed);
    var shops =
        identity.hasRole(Roles.MERCHANT)
            ? requests.stream()
                .map(NewTransaction::merchant)
                .filter(Objects::nonNull)
                .distinct()
                .toList()
            : List.<UUID>of();
    var own =
        identity.hasRole(Roles.RESIDENT)
            ? requests.stream().map(NewTransaction::wallet).distinct().toList()
            : List.<UUID>of();
    var caller = callerName.in(programId);
    var machine = isMachine();
    return rights
        .sure(programId, shops, own)
        .map(
            program ->
                requests.stream()
                    .map(request -> posting(program, request, caller, machine))
                    .toList());
  }

  private static Posting posting(
      KnownProgram program, NewTransaction request, String caller, boolean machine) {
    return Asked.of(program.ledger(), request, caller, machine);
  }

  private void mustBeAllowed(NewTransaction request) {
    var shape = Shape.of(request.kind());
    if (shape.roles().stream().noneMatch(identity::hasRole)) {
      throw TransactionProblem.KIND_NOT_ALLOWED.with(request.kind());
    }
    var tillMustSayShop =
        request.hold() != null
            && request.merchant() == null
            && identity.hasRole(Roles.MERCHANT)
            && !identity.hasRole(Roles.PROGRAM_MANAGER);
    if (!shape.fits(request) || !areDistinct(request) || tillMustSayShop) {
      throw TransactionProblem.TRANSACTION_PARTS_DO_NOT_FIT.with(request.kind());
    }
    if (request.effectiveAt() != null) {
      mustBeInThePast(request);
    }
  }

  private void mustBeInThePast(NewTransaction request) {
    if (!identity.hasRole(Roles.PROGRAM_MANAGER)) {
      throw TransactionProblem.TRANSACTION_PARTS_DO_NOT_FIT.with(request.kind());
    }
    if (request.effectiveAt().isAfter(time.instant())) {
      throw TransactionProblem.EFFECTIVE_IN_THE_FUTURE.with(request.effectiveAt());
    }
  }

  private static boolean areDistinct(NewTransaction request) {
    var parties =
        new UUID[] {request.wallet(), request.budget(), request.merchant(), request.recipient()};
    var known = new HashSet<UUID>();
    for (var party : parties) {
      if (party != null && !known.add(party)) {
        return false;
      }
    }
    return true;
  }

  /** A machine hears of what it asked for itself; another's id, guessed, is not there. */
  @Transactional
  TransactionView show(UUID program, UUID id) {
    programs.named(program);
    return ledger
        .find(program, id)
        .filter(outcome -> !isMachine() || outcome.caller().equals(callerName.in(program)))
        .map(view())
        .orElseThrow(() -> LedgerProblem.TRANSACTION_NOT_FOUND.with(id));
  }

  /**
   * What the caller may hear of an outcome. A till says what is left, as on any receipt. A carrier
   * may move points of whoever uses its service, and does not learn by it what they have: that it
   * reads where the holder shares it.
   */
  Function<Outcome, TransactionView> view() {
    var till =
        identity.hasRole(Roles.SCOPE_POINTS_REDEEM) && !identity.hasRole(Roles.SCOPE_CARRIER);
    var openly = till || !isMachine();
    return outcome -> TransactionView.of(outcome, openly);
  }

  private boolean isMachine() {
    return Stream.of(Roles.PROGRAM_MANAGER, Roles.AUDITOR, Roles.MERCHANT, Roles.RESIDENT)
        .noneMatch(identity::hasRole);
  }
}
