package jp.banso.points.stamp;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.UUID;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.problem.PlatformProblem;
import jp.banso.platform.security.Roles;
import jp.banso.points.budget.BudgetService;
import jp.banso.points.ledger.AccountKind;
import jp.banso.points.ledger.Ledger;
import jp.banso.points.ledger.Posting;
import jp.banso.points.ledger.Reply;
import jp.banso.points.merchant.MerchantService;
import jp.banso.points.program.KnownPrograms;
import jp.banso.points.wallet.CallerName;
import jp.banso.points.wallet.WalletService;

/** Defines cards, stamps them and shows how far they are. */
@ApplicationScoped
@Transactional
class StampService {
  private final StampCards cards;
  private final Progress progress;
  private final KnownPrograms programs;
  private final BudgetService budgets;
  private final MerchantService merchants;
  private final WalletService wallets;
  private final Ledger ledger;
  private final Journal journal;
  private final CallerName callerName;
  private final SecurityIdentity identity;
  private final Ids ids;
  private final InstantSource time;

  StampService(
      StampCards cards,
      Progress progress,
      KnownPrograms programs,
      BudgetService budgets,
      MerchantService merchants,
      WalletService wallets,
      Ledger ledger,
      Journal journal,
      CallerName callerName,
      SecurityIdentity identity,
      Ids ids,
      InstantSource time) {
    this.cards = cards;
    this.progress = progress;
    this.programs = programs;
    this.budgets = budgets;
    this.merchants = merchants;
    this.wallets = wallets;
    this.ledger = ledger;
    this.journal = journal;
    this.callerName = callerName;
    this.identity = identity;
    this.ids = ids;
    this.time = time;
  }

  StampCardDefinition define(UUID programId, NewStampCard request) {
    var program = programs.named(programId);
    budgets.mustExist(programId, request.budget());
    var card = StampCard.of(program, ids.next(), request, time.instant());
    cards.persistAndFlush(card);
    ledger.open(program.ledger(), card.id(), AccountKind.STAMP_SOURCE, card.id(), null);
    var definition = card.definition();
    journal.append("stamp-card.defined", definition.path(), null, definition);
    return definition;
  }

  StampCardDefinition show(UUID program, UUID card) {
    return cards.named(program, card).definition();
  }

  Page<StampCardDefinition> list(UUID program, PageRequest page) {
    programs.named(program);
    return Page.of(
        cards.after(program, page), page, card -> card.id().toString(), StampCard::definition);
  }

  // What is asked is looked up in one transaction; the stamp itself is the lane's
  @Transactional(TxType.NOT_SUPPORTED)
  Stamped stamp(UUID program, NewStamp request, boolean dryRun) {
    var asked = QuarkusTransaction.requiringNew().call(() -> asked(program, request));
    return switch (ledger.post(asked.posting(), dryRun).join()) {
      case Reply.Done done -> new Stamped(asked.card(), done.outcome());
      // The scan's id is taken, by another wallet or another till: it is not theirs to hear of
      case Reply.Failed failed when failed.why().type() == PlatformProblem.KEY_REUSED ->
          throw StampProblem.STAMP_ALREADY_USED.with(asked.posting().id());
      case Reply.Failed failed -> throw failed.why();
    };
  }

  private record Asked(StampCardDefinition card, Posting posting) {}

  private Asked asked(UUID programId, NewStamp request) {
    var program = programs.named(programId);
    var card = cards.named(programId, request.card());
    var caller = callerName.in(programId);
    if (identity.hasRole(Roles.MERCHANT)) {
      merchants.mustBeRungUpBy(programId, request.merchant(), caller);
    }
    wallets.mustExist(programId, request.wallet());
    return new Asked(card.definition(), card.stamp(program, request, caller));
  }

  Pass passOf(UUID programId, UUID wallet, UUID card) {
    var program = programs.named(programId);
    wallets.mustExist(programId, wallet);
    return progress.passOf(program, cards.named(programId, card), wallet);
  }

  StampCardView cardOf(UUID programId, UUID wallet, UUID card) {
    var program = programs.named(programId);
    wallets.mustExist(programId, wallet);
    return progress.of(program, cards.named(programId, card), wallet);
  }
}
