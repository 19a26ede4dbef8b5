package jp.banso.points.inclusion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import jp.banso.points.program.InProgram;
import jp.banso.points.program.KnownProgram;

/** One card that was handed over. */
@Entity
@IdClass(InProgram.class)
class PaperCard {
  @Id private UUID programId;
  @Id private UUID id;
  private String organizationCode;
  private String number;
  private UUID walletId;

  @Enumerated(EnumType.STRING)
  private PaperCardState state;

  private Instant issuedAt;
  @Version private long version;

  protected PaperCard() {}

  static PaperCard of(KnownProgram program, UUID id, NewPaperCard request, Instant now) {
    var card = new PaperCard();
    card.programId = program.id();
    card.id = id;
    card.organizationCode = program.issuer();
    card.number = request.number();
    card.walletId = request.wallet();
    card.state = PaperCardState.ACTIVE;
    card.issuedAt = now;
    return card;
  }

  void become(PaperCardState next) {
    if (!state.mayBecome(next)) {
      throw PaperCardProblem.PAPER_CARD_STATE_CONFLICT.with(state, next);
    }
    state = next;
  }

  void mustWork() {
    if (state != PaperCardState.ACTIVE) {
      throw PaperCardProblem.PAPER_CARD_BLOCKED.with(number);
    }
  }

  UUID id() {
    return id;
  }

  PaperCardView view() {
    return new PaperCardView(number, programId, walletId, state, issuedAt, version);
  }
}
