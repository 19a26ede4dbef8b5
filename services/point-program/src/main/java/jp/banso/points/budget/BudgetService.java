package jp.banso.points.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.jurisdiction.Caller;
import jp.banso.points.ledger.AccountKind;
import jp.banso.points.ledger.Balance;
import jp.banso.points.ledger.Balances;
import jp.banso.points.ledger.Ledger;
import jp.banso.points.ledger.Movement;
import jp.banso.points.ledger.Parties;
import jp.banso.points.ledger.Posting;
import jp.banso.points.ledger.Terms;
import jp.banso.points.ledger.TransactionKind;
import jp.banso.points.program.KnownProgram;
import jp.banso.points.program.KnownPrograms;

/** Sets budgets up and funds them. */
@ApplicationScoped
@Transactional
public class BudgetService {
  private final Budgets budgets;
  private final KnownPrograms programs;
  private final Ledger ledger;
  private final Balances balances;
  private final Journal journal;
  private final Caller caller;
  private final Ids ids;
  private final InstantSource time;

  BudgetService(
      Budgets budgets,
      KnownPrograms programs,
      Ledger ledger,
      Balances balances,
      Journal journal,
      Caller caller,
      Ids ids,
      InstantSource time) {
    this.budgets = budgets;
    this.programs = programs;
    this.ledger = ledger;
    this.balances = balances;
    this.journal = journal;
    this.caller = caller;
    this.ids = ids;
    this.time = time;
  }

  BudgetView setUp(UUID programId, NewBudget request) {
    var program = programs.named(programId);
    var budget = Budget.of(program, ids.next(), request, time.instant());
    budgets.persistAndFlush(budget);
    ledger.open(program.ledger(), budget.id(), AccountKind.BUDGET, programId, null);
    var outcome = ledger.postHere(funding(program, budget, request.amount()));
    if (outcome.refusal() != null) {
      throw outcome.refusal().with();
    }
    var view = budget.view(outcome.balance());
    journal.append("budget.funded", view.path(), null, view);
    return view;
  }

  // The budget's id is also the transaction's: a budget is funded once
  private Posting funding(KnownProgram program, Budget budget, long amount) {
    return new Posting(
        program.ledger(),
        budget.id(),
        TransactionKind.FUND,
        amount,
        budget.id(),
        new Parties(null, null, budget.id()),
        Map.of(program.issuance(), AccountKind.ISSUANCE, budget.id(), AccountKind.BUDGET),
        List.of(),
        List.of(new Movement(program.issuance(), budget.id(), amount)),
        null,
        Terms.NONE,
        caller.subject());
  }

  BudgetView show(UUID program, UUID id) {
    return budgets.named(program, id).view(balances.of(program, id).posted());
  }

  Page<BudgetView> list(UUID program, PageRequest page) {
    programs.named(program);
    var rows = budgets.after(program, page);
    var left = balances.of(program, rows.stream().map(Budget::id).toList());
    return Page.of(
        rows,
        page,
        budget -> budget.id().toString(),
        budget -> budget.view(left.getOrDefault(budget.id(), Balance.NONE).posted()));
  }

  /** Says so when there is no such budget to be seen. */
  public void mustExist(UUID program, UUID id) {
    budgets.named(program, id);
  }
}
