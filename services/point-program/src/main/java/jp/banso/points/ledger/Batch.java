package jp.banso.points.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.platform.problem.PlatformProblem;
import jp.banso.points.ledger.Decision.Posted;
import jp.banso.points.ledger.Decision.Refused;

/**
 * Decides many tickets in the order they came, in memory. Pure, like {@link Decision}: what is to
 * be written and what is to be answered come out together, and neither has happened yet.
 */
final class Batch {
  private final Map<UUID, Sheet> sheets = new HashMap<>();
  private final List<Answer> answers = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final Instant now;

  private Batch(Map<UUID, Sheet> read, Instant now) {
    read.forEach((program, sheet) -> sheets.put(program, sheet.over()));
    this.now = latest(read, now);
  }

  // A clock that steps back must not put an entry before the one it follows: a balance in the past
  // would be wrong
  private static Instant latest(Map<UUID, Sheet> read, Instant now) {
    return read.values().stream()
        .flatMap(sheet -> sheet.accounts.values().stream())
        .map(Account::changedAt)
        .reduce(now.truncatedTo(ChronoUnit.MICROS), (a, b) -> a.isAfter(b) ? a : b);
  }

  /**
   * @param read by programme, what was read under lock
   */
  static Plan decide(List<Ticket> tickets, Map<UUID, Sheet> read, Instant now) {
    var batch = new Batch(read, now);
    tickets.forEach(batch::decide);
    return new Plan(batch.answers, batch.lines, batch.sheets, batch.now);
  }

  private void decide(Ticket ticket) {
    var sheet = sheets.get(ticket.chain().getFirst().program().id());
    if (sheet == null) {
      answer(ticket, ticket.chain().stream().map(Batch::noSuchProgram).toList());
      return;
    }
    var tried = sheet.over();
    var chain = ticket.chain().stream().map(posting -> decide(posting, tried)).toList();
    if (chain.size() > 1 && chain.stream().anyMatch(Step::broken)) {
      var refused = sheet.over();
      var broken = broken(chain, refused);
      settle(ticket, broken, sheet, refused);
    } else {
      settle(ticket, chain, sheet, tried);
    }
  }

  private void settle(Ticket ticket, List<Step> chain, Sheet sheet, Sheet tried) {
    if (ticket.dryRun()) {
      answer(ticket, chain.stream().map(Batch::onlyTried).toList());
      return;
    }
    sheet.absorb(tried);
    chain.stream().map(Step::line).filter(line -> line != null).forEach(lines::add);
    answer(ticket, chain.stream().map(Step::reply).toList());
  }

  private void answer(Ticket ticket, List<Reply> replies) {
    answers.add(new Answer(ticket, replies));
  }

  private Step decide(Posting posting, Sheet sheet) {
    var earlier = sheet.recorded(posting.id());
    if (earlier != null) {
      return new Step(posting, replay(earlier, posting), null);
    }
    sheet.open(posting.opens(), now);
    var missing = missing(posting, sheet);
    if (missing != null) {
      return new Step(posting, missing, null);
    }
    return record(posting, Decision.decide(posting, sheet, now), sheet);
  }

  private Step record(Posting posting, Decision decision, Sheet sheet) {
    if (decision instanceof Refused refused && refused.why() == LedgerProblem.NOTHING_LEFT) {
      return new Step(posting, Reply.Failed.because(refused.why(), posting.id()), null);
    }
    var entries = List.<Entry>of();
    if (decision instanceof Posted posted) {
      sheet.absorb(posted.sheet());
      entries = posted.entries();
    }
    var outcome = outcome(posting, decision, sheet);
    sheet.recorded.put(posting.id(), new Recorded(outcome, posting.bodyHash(), Leg.of(entries)));
    return new Step(posting, new Reply.Done(outcome), new Line(posting, outcome, entries));
  }

  /** The id has its outcome; only who asked for it, and with the same body, hears it again. */
  private static Reply replay(Recorded earlier, Posting posting) {
    return earlier.outcome().caller().equals(posting.caller())
            && Arrays.equals(earlier.bodyHash(), posting.bodyHash())
        ? new Reply.Done(earlier.outcome().again())
        : Reply.Failed.because(PlatformProblem.KEY_REUSED, posting.id());
  }

  private static Reply missing(Posting posting, Sheet sheet) {
    for (var named : posting.accounts().entrySet()) {
      var account = sheet.account(named.getKey());
      if (account == null || account.kind() != named.getValue()) {
        return Reply.Failed.because(
            LedgerProblem.ACCOUNT_NOT_FOUND, named.getValue(), named.getKey());
      }
    }
    var terms = posting.terms();
    if (posting.kind() == TransactionKind.EXPIRY && sheet.lot(terms.lot()) == null) {
      return Reply.Failed.because(LedgerProblem.NOTHING_LEFT, posting.id());
    }
    return terms.parent() == null || isSeen(sheet.recorded(terms.parent()), posting)
        ? null
        : Reply.Failed.because(
            posting.kind().resolvesHold()
                ? LedgerProblem.HOLD_NOT_FOUND
                : LedgerProblem.TRANSACTION_NOT_FOUND,
            terms.parent());
  }

  /** Whether the parent is there for this caller: a guess at another's id finds nothing. */
  private static boolean isSeen(Recorded parent, Posting posting) {
    if (parent == null) {
      return false;
    }
    var outcome = parent.outcome();
    var shop = posting.parties().merchant();
    return (!posting.kind().resolvesHold() || outcome.kind() == TransactionKind.HOLD)
        && (!posting.terms().ownOnly() || outcome.caller().equals(posting.caller()))
        && (shop == null || shop.equals(outcome.parties().merchant()));
  }

  /**
   * All of a chain fails with its first failure. Where that leaves no trace, the others leave none
   * either: the same ids may be tried again.
   */
  private List<Step> broken(List<Step> chain, Sheet sheet) {
    var noTrace = chain.stream().anyMatch(Step::leavesNoTrace);
    return chain.stream()
        .map(
            step -> {
              if (step.line() == null) {
                return step;
              }
              if (noTrace) {
                return new Step(
                    step.posting(),
                    Reply.Failed.because(LedgerProblem.CHAIN_BROKEN, step.posting().id()),
                    null);
              }
              var own = step.line().outcome();
              var why = own.refusal() == null ? LedgerProblem.CHAIN_BROKEN : own.refusal();
              return record(step.posting(), new Refused(why, own.amount()), sheet);
            })
        .toList();
  }

  private static Reply onlyTried(Step step) {
    return step.reply() instanceof Reply.Done done
        ? new Reply.Done(done.outcome().onlyTried())
        : step.reply();
  }

  private static Reply noSuchProgram(Posting posting) {
    return Reply.Failed.because(
        LedgerProblem.ACCOUNT_NOT_FOUND, AccountKind.ISSUANCE, posting.program().id());
  }

  private Outcome outcome(Posting posting, Decision decision, Sheet sheet) {
    var terms = posting.terms();
    var parent = terms.parent() == null ? null : sheet.recorded(terms.parent()).outcome();
    var parties = parent == null ? posting.parties() : parent.parties();
    var spokenOf = posting.spokenOf() == null ? parties.wallet() : posting.spokenOf();
    var after = decision instanceof Posted ? sheet.account(spokenOf) : null;
    var hold = posting.kind() == TransactionKind.HOLD ? sheet.hold(posting.id()) : null;
    return new Outcome(
        posting.id(),
        posting.kind(),
        parties,
        decision instanceof Posted posted ? posted.amount() : ((Refused) decision).amount(),
        terms.parent(),
        parent == null ? posting.id() : parent.root(),
        hold == null ? null : hold.expiresAt(),
        decision instanceof Refused refused ? refused.why() : null,
        after == null ? null : after.balance(),
        after == null ? null : after.held(),
        after == null ? null : after.version(),
        posting.caller(),
        now,
        terms.effectiveAt() == null ? now : terms.effectiveAt(),
        false,
        false);
  }
}
