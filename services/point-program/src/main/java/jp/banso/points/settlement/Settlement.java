package jp.banso.points.settlement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.points.program.InProgram;
import jp.banso.points.program.KnownProgram;

/** One period of one programme. */
@Entity
@IdClass(InProgram.class)
class Settlement {
  @Id private UUID programId;
  @Id private UUID id;
  private String organizationCode;
  private LocalDate fromOn;
  private LocalDate toOn;
  private LocalDate followsOn;

  @Enumerated(EnumType.STRING)
  private SettlementState state;

  private Long redeemed;
  private Long reversed;
  private Long exchanged;
  private Instant closedAt;
  private Instant createdAt;
  @Version private long version;

  protected Settlement() {}

  /**
   * @param before the last settlement of the programme, or null
   */
  static Settlement draft(
      KnownProgram program, UUID id, NewSettlement request, Settlement before, Instant now) {
    if (before != null && !request.from().equals(before.toOn.plusDays(1))) {
      throw SettlementProblem.SETTLEMENT_PERIOD_DOES_NOT_FOLLOW.with(before.toOn.plusDays(1));
    }
    var settlement = new Settlement();
    settlement.programId = program.id();
    settlement.id = id;
    settlement.organizationCode = program.issuer();
    settlement.fromOn = request.from();
    settlement.endOn(request.to());
    settlement.followsOn = before == null ? null : before.toOn;
    settlement.state = SettlementState.DRAFT;
    settlement.createdAt = now;
    return settlement;
  }

  void endOn(LocalDate day) {
    if (day.isBefore(fromOn) || !day.isBefore(fromOn.plusYears(1))) {
      throw SettlementProblem.SETTLEMENT_PERIOD_INVALID.with(fromOn, day);
    }
    toOn = day;
  }

  void mustBeDraft() {
    if (isClosed()) {
      throw SettlementProblem.SETTLEMENT_IS_CLOSED.with(id);
    }
  }

  void mustBeOver(LocalDate today) {
    if (!toOn.isBefore(today)) {
      throw SettlementProblem.SETTLEMENT_PERIOD_NOT_OVER.with(toOn);
    }
  }

  /**
   * @param withCarriers points exchanged with them, less those reversed
   */
  void close(Totals totals, long withCarriers, Instant now) {
    exchanged = withCarriers;
    redeemed = totals.redeemed();
    reversed = totals.reversed();
    closedAt = now;
    state = SettlementState.CLOSED;
  }

  boolean isClosed() {
    return state == SettlementState.CLOSED;
  }

  UUID id() {
    return id;
  }

  String issuer() {
    return organizationCode;
  }

  /** What the issuer owes shops and carriers together, or null while it is a draft. */
  Long owed() {
    return isClosed() ? redeemed - reversed + (exchanged == null ? 0 : exchanged) : null;
  }

  SettlementView view() {
    return new SettlementView(
        id,
        programId,
        fromOn,
        toOn,
        state,
        redeemed,
        reversed,
        isClosed() ? redeemed - reversed : null,
        exchanged,
        closedAt,
        createdAt,
        version);
  }
}
