package jp.banso.points.transaction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.banso.platform.jurisdiction.Caller;
import jp.banso.points.merchant.MerchantService;
import jp.banso.points.program.KnownProgram;
import jp.banso.points.program.KnownPrograms;
import jp.banso.points.wallet.CallerName;
import jp.banso.points.wallet.WalletService;

/**
 * Whether a caller may move the points they name. PostgreSQL says, by the rows it lets that very
 * caller see; a yes is remembered for a moment, so that the counter need not ask every time, and a
 * no never is. What must be exact to the moment (open, closed, enough) the lane looks at again,
 * locked.
 */
@ApplicationScoped
class Rights {
  private static final Duration MOMENT = Duration.ofSeconds(2);

  private final Cache<Question, Object> yes =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(MOMENT).build();
  private final KnownPrograms programs;
  private final MerchantService merchants;
  private final WalletService wallets;
  private final CallerName callerName;
  private final Caller caller;

  Rights(
      KnownPrograms programs,
      MerchantService merchants,
      WalletService wallets,
      CallerName callerName,
      Caller caller) {
    this.programs = programs;
    this.merchants = merchants;
    this.wallets = wallets;
    this.callerName = callerName;
    this.caller = caller;
  }

  /** A question and how to find out. */
  private record Check(Question question, Supplier<Object> look) {}

  /** The programme, once it is sure that the caller sees it and may do what they ask. */
  Uni<KnownProgram> sure(UUID program, List<UUID> shopsRungUp, List<UUID> walletsOwned) {
    var reach = caller.reach();
    var sees = new Check(new Question(reach, program, program), () -> programs.named(program));
    var name = callerName.in(program);
    var shops =
        shopsRungUp.stream()
            .map(
                shop ->
                    new Check(
                        new Question(reach + "|" + name, program, shop),
                        () -> rungUp(program, shop, name)));
    var own =
        walletsOwned.stream()
            .map(
                wallet ->
                    new Check(new Question(reach, program, wallet), () -> owned(program, wallet)));
    var checks = Stream.of(Stream.of(sees), shops, own).flatMap(each -> each).toList();
    if (checks.stream().allMatch(check -> yes.getIfPresent(check.question()) != null)) {
      var known = (KnownProgram) yes.getIfPresent(sees.question());
      if (known != null) {
        return Uni.createFrom().item(known);
      }
    }
    return Uni.createFrom()
        .item(() -> ask(checks))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private KnownProgram ask(List<Check> checks) {
    var answers =
        checks.stream()
            .map(
                check ->
                    yes.get(
                        check.question(),
                        any -> QuarkusTransaction.requiringNew().call(check.look()::get)))
            .toList();
    return (KnownProgram) answers.getFirst();
  }

  private Object rungUp(UUID program, UUID shop, String name) {
    merchants.mustBeRungUpBy(program, shop, name);
    return shop;
  }

  private Object owned(UUID program, UUID wallet) {
    wallets.mustExist(program, wallet);
    return wallet;
  }
}
