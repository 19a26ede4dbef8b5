package jp.banso.points.wallet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.jurisdiction.Acting;
import jp.banso.platform.jurisdiction.Actor;

/**
 * Opens many wallets as a counter does, through the service itself, a hundred to a transaction: one
 * request for each of a town's residents would take longer than their whole year.
 */
@ApplicationScoped
public class Counters {
  private final WalletService wallets;
  private final Acting acting;

  Counters(WalletService wallets, Acting acting) {
    this.wallets = wallets;
    this.acting = acting;
  }

  /** Somebody who comes to the counter. */
  public record Visitor(String subject, String municipality) {}

  /** A wallet for each, in their order. */
  @ActivateRequestContext
  public List<UUID> open(String area, UUID program, List<Visitor> visitors) {
    var clerk = new Actor(area, "counter", Set.of("municipality-officer"));
    return acting.as(
        clerk,
        () ->
            QuarkusTransaction.requiringNew()
                .call(() -> visitors.stream().map(one -> open(program, one)).toList()));
  }

  private UUID open(UUID program, Visitor one) {
    var municipality = LocalGovernmentCode.of(one.municipality());
    return wallets
        .open(program, new NewWallet(one.subject(), municipality, "terms-2025", null, null, null))
        .id();
  }
}
