package jp.banso.points.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.jurisdiction.Caller;
import jp.banso.platform.problem.PlatformProblem;
import jp.banso.points.carrier.KnownCarrier;
import jp.banso.points.carrier.KnownCarriers;
import jp.banso.points.ledger.Database;
import jp.banso.points.program.InProgram;
import jp.banso.points.program.KnownProgram;
import jp.banso.points.program.KnownPrograms;
import jp.banso.points.wallet.CallerName;
import jp.banso.points.wallet.WalletService;

/** Takes orders for an exchange, and shows what became of them. */
@ApplicationScoped
class ExchangeService {
  private static final String INSERT =
      """
      insert into exchange_order (program_id, id, organization_code, wallet_id, carrier_id, carrier_account, amount, caller,
        state, requested_at, valid_until, hold_seconds, next_attempt_at, changed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, 'REQUESTED', ?, ?, ?, ?, ?) on conflict do nothing""";

  private final ExchangeOrders orders;
  private final ExchangeRun run;
  private final KnownPrograms programs;
  private final KnownCarriers carriers;
  private final WalletService wallets;
  private final Database database;
  private final Journal journal;
  private final CallerName callerName;
  private final Caller caller;
  private final AskingCarrier asker;
  private final ExchangeSettings settings;
  private final InstantSource time;

  ExchangeService(
      ExchangeOrders orders,
      ExchangeRun run,
      KnownPrograms programs,
      KnownCarriers carriers,
      WalletService wallets,
      Database database,
      Journal journal,
      CallerName callerName,
      Caller caller,
      AskingCarrier asker,
      ExchangeSettings settings,
      InstantSource time) {
    this.orders = orders;
    this.run = run;
    this.programs = programs;
    this.carriers = carriers;
    this.wallets = wallets;
    this.database = database;
    this.journal = journal;
    this.callerName = callerName;
    this.caller = caller;
    this.asker = asker;
    this.settings = settings;
    this.time = time;
  }

  // Three short transactions, none of them open while the ledger and the carrier are asked
  AskedExchange exchange(UUID program, NewExchangeOrder request) {
    var known = QuarkusTransaction.requiringNew().call(() -> earlier(program, request));
    if (known.isPresent()) {
      return new AskedExchange(known.get().view(), true);
    }
    var carrier = carriers.find(request.carrier());
    var task = QuarkusTransaction.requiringNew().call(() -> task(program, request, carrier));
    task.ifPresent(run::finish);
    return new AskedExchange(afterwards(program, request), task.isEmpty());
  }

  private Optional<ExchangeTask> task(
      UUID programId, NewExchangeOrder request, Optional<KnownCarrier> carrier) {
    var program = programs.named(programId);
    var issuer = LocalGovernmentCode.of(program.issuer());
    if (carrier.filter(it -> it.takesOrdersOf(issuer)).isEmpty()) {
      throw ExchangeProblem.CARRIER_TAKES_NO_ORDERS.with(request.carrier());
    }
    return write(program, request)
        ? Optional.of(new ExchangeTask(programId, request.id(), issuer))
        : Optional.empty();
  }

  private ExchangeView afterwards(UUID program, NewExchangeOrder request) {
    return QuarkusTransaction.requiringNew()
        .call(() -> earlier(program, request))
        .orElseThrow(PlatformProblem.KEY_REUSED::with)
        .view();
  }

  /** The same order of the same caller; anybody else's id, or another body, is refused. */
  private Optional<ExchangeOrder> earlier(UUID program, NewExchangeOrder request) {
    programs.named(program);
    wallets.mustExist(program, request.wallet());
    var found = orders.findByIdOptional(new InProgram(program, request.id()));
    if (found.isPresent() && !found.get().isSameAs(request, callerName.in(program))) {
      throw PlatformProblem.KEY_REUSED.with();
    }
    return found;
  }

  // A resident's order is not journalled here: that would put their name beside the pseudonym. What
  // becomes of it is, in the service's own name
  private boolean write(KnownProgram program, NewExchangeOrder request) {
    var now = time.instant().truncatedTo(ChronoUnit.MICROS);
    var written =
        database.run(
                INSERT,
                program.id(),
                request.id(),
                program.issuer(),
                request.wallet(),
                request.carrier(),
                request.carrierAccount(),
                request.amount(),
                callerName.in(program.id()),
                now,
                now.plus(settings.valid()),
                settings.hold().toSeconds(),
                now.plus(settings.lease()),
                now)
            == 1;
    if (written && !caller.isResident()) {
      var view = orders.named(program.id(), request.id()).view();
      journal.append("exchange-order.requested", view.path(), null, view);
    }
    return written;
  }

  @Transactional
  ExchangeView show(UUID program, UUID id) {
    programs.named(program);
    var order = orders.named(program, id);
    if (!asker.maySee(order.carrier())) {
      throw ExchangeProblem.EXCHANGE_ORDER_NOT_FOUND.with(id);
    }
    return order.view();
  }

  @Transactional
  Page<ExchangeView> list(UUID program, boolean disputedOnly, PageRequest page) {
    programs.named(program);
    return Page.of(
        orders.after(program, asker.orNull(), disputedOnly, page),
        page,
        order -> order.id().toString(),
        ExchangeOrder::view);
  }

  @Transactional
  ExchangeView inquire(UUID program, UUID id) {
    programs.named(program);
    var order = orders.forChange(program, id);
    var before = order.view();
    order.askAgain(time.instant().truncatedTo(ChronoUnit.MICROS));
    orders.flush();
    var after = order.view();
    journal.append("exchange-order.inquired", after.path(), before, after);
    return after;
  }
}
