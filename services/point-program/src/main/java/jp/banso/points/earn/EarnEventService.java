package jp.banso.points.earn;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.banso.platform.problem.PlatformProblem;
import jp.banso.points.earn.Verdict.Earns;
import jp.banso.points.earn.Verdict.Nothing;
import jp.banso.points.ledger.Ledger;
import jp.banso.points.ledger.LedgerProblem;
import jp.banso.points.program.KnownProgram;
import jp.banso.points.program.KnownPrograms;
import jp.banso.points.wallet.CallerName;
import jp.banso.points.wallet.WalletService;

/** Takes events in: promises what they earn under lock, then has the lane grant it. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
class EarnEventService {
  private final EarnRules rules;
  private final EarnEvents events;
  private final KnownPrograms programs;
  private final WalletService wallets;
  private final Ledger ledger;
  private final CallerName callerName;
  private final InstantSource time;

  EarnEventService(
      EarnRules rules,
      EarnEvents events,
      KnownPrograms programs,
      WalletService wallets,
      Ledger ledger,
      CallerName callerName,
      InstantSource time) {
    this.rules = rules;
    this.events = events;
    this.programs = programs;
    this.wallets = wallets;
    this.ledger = ledger;
    this.callerName = callerName;
    this.time = time;
  }

  Taken report(UUID programId, NewEarnEvent request, boolean dryRun) {
    if (request.occurredAt().isAfter(time.instant())) {
      throw EarnProblem.EVENT_IN_THE_FUTURE.with(request.occurredAt());
    }
    var taken = QuarkusTransaction.requiringNew().call(() -> take(programId, request, dryRun));
    var event = taken.event();
    if (event.points() == 0) {
      return taken;
    }
    // Also for an event that is known: whoever promised may not have come as far as this
    var outcome = ledger.post(taken.promise().grant(), dryRun).join().outcomeOrThrow();
    if (outcome.refusal() == null) {
      return taken;
    }
    var why = EarnReason.of(outcome);
    if (!dryRun) {
      QuarkusTransaction.requiringNew().run(() -> events.refuse(programId, request.id(), why));
    }
    return new Taken(taken.program(), event.refused(why), taken.replayed());
  }

  private Taken take(UUID programId, NewEarnEvent request, boolean dryRun) {
    var program = programs.named(programId);
    var known = events.find(programId, request.id());
    if (known.isPresent()) {
      return again(program, known.get(), request);
    }
    if (!program.open()) {
      throw LedgerProblem.PROGRAM_NOT_OPEN.with(programId);
    }
    var event = decide(program, request, dryRun);
    return dryRun || events.add(program, event)
        ? new Taken(program, event, false)
        : again(program, events.find(programId, request.id()).orElseThrow(), request);
  }

  private Taken again(KnownProgram program, EarnEvent known, NewEarnEvent request) {
    if (!known.isSame(request, callerName.in(program.id()))) {
      throw PlatformProblem.KEY_REUSED.with(request.id());
    }
    return new Taken(program, known, true);
  }

  private EarnEvent decide(KnownProgram program, NewEarnEvent request, boolean dryRun) {
    var municipality = wallets.municipalityOf(program.id(), request.wallet());
    var happening = EarnEvent.happening(request, municipality);
    var inForce = rules.inForce(program.id(), request.type(), happening.day());
    var caller = callerName.in(program.id());
    var now = time.instant().truncatedTo(ChronoUnit.MICROS);
    return switch (Verdict.of(inForce, happening)) {
      case Nothing(var why) -> new EarnEvent(request, municipality, null, 0, why, caller, now);
      case Earns earns -> {
        var points = points(program.id(), request, happening, earns, dryRun);
        var why = points == 0 ? EarnReason.CAP_REACHED : null;
        yield new EarnEvent(request, municipality, EarnedBy.of(earns), points, why, caller, now);
      }
    };
  }

  private long points(
      UUID program, NewEarnEvent request, Happening happening, Earns earns, boolean dryRun) {
    var terms = earns.version().terms();
    var rule = earns.rule().id();
    if (!terms.haveCaps()) {
      return terms.earned(happening.units(), 0, 0);
    }
    if (!dryRun) {
      events.lock(program, rule, request.wallet());
    }
    var before = events.earned(program, rule, request.wallet(), happening.day());
    return terms.earned(happening.units(), before.thatDay(), before.inAll());
  }
}
