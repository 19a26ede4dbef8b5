package jp.banso.points.stamp;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.banso.points.ledger.AccountKind;
import jp.banso.points.ledger.Completion;
import jp.banso.points.ledger.DerivedId;
import jp.banso.points.ledger.Movement;
import jp.banso.points.ledger.NewAccount;
import jp.banso.points.ledger.Parties;
import jp.banso.points.ledger.Posting;
import jp.banso.points.ledger.Terms;
import jp.banso.points.ledger.TransactionKind;
import jp.banso.points.program.InProgram;
import jp.banso.points.program.KnownProgram;

/** One card of a programme. The account its stamps come from has the card's id. */
@Entity
@IdClass(InProgram.class)
class StampCard {
  @Id private UUID programId;
  @Id private UUID id;
  private String organizationCode;
  private String nameJa;
  private String nameEn;
  private int slots;
  private long reward;
  private UUID budgetId;
  private Instant createdAt;

  protected StampCard() {}

  static StampCard of(KnownProgram program, UUID id, NewStampCard request, Instant now) {
    var card = new StampCard();
    card.programId = program.id();
    card.id = id;
    card.organizationCode = program.issuer();
    card.nameJa = request.nameJa();
    card.nameEn = request.nameEn();
    card.slots = request.slots();
    card.reward = request.reward();
    card.budgetId = request.budget();
    card.createdAt = now;
    return card;
  }

  /** One stamp; the one that fills the card burns all of them and pays the reward. */
  Posting stamp(KnownProgram program, NewStamp request, String caller) {
    var held = accountOf(request.wallet());
    var reward =
        List.of(
            new Movement(held, id, slots), new Movement(budgetId, request.wallet(), this.reward));
    return new Posting(
        program.ledger(),
        DerivedId.of(id, request.merchant(), request.nonce()),
        TransactionKind.STAMP,
        1L,
        held,
        new Parties(request.wallet(), request.merchant(), budgetId),
        Map.of(
            id,
            AccountKind.STAMP_SOURCE,
            held,
            AccountKind.STAMP,
            budgetId,
            AccountKind.BUDGET,
            request.merchant(),
            AccountKind.MERCHANT,
            request.wallet(),
            AccountKind.WALLET),
        List.of(new NewAccount(held, AccountKind.STAMP, id, request.wallet())),
        List.of(new Movement(id, held, 1)),
        new Completion(held, slots, reward),
        Terms.NONE,
        caller);
  }

  /** The account that holds a wallet's stamps on this card. */
  UUID accountOf(UUID wallet) {
    return DerivedId.of(id, wallet, "stamps");
  }

  UUID id() {
    return id;
  }

  StampCardDefinition definition() {
    return new StampCardDefinition(
        id, programId, nameJa, nameEn, slots, reward, budgetId, createdAt);
  }
}
