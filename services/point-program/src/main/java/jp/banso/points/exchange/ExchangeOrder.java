package jp.banso.points.exchange;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.points.program.InProgram;

/** One exchange of a wallet's points into a carrier's. */
@Entity
@IdClass(InProgram.class)
class ExchangeOrder {
  @Id private UUID programId;
  @Id private UUID id;
  private String organizationCode;
  private UUID walletId;
  private UUID carrierId;
  private String carrierAccount;
  private long amount;
  private String caller;

  @Enumerated(EnumType.STRING)
  private ExchangeState state;

  private String reason;
  private String carrierReference;
  private String discrepancy;
  private Instant requestedAt;
  private Instant validUntil;
  private long holdSeconds;
  private int attempts;
  private Instant nextAttemptAt;
  private Instant sentAt;
  private Instant changedAt;
  @Version private long version;

  protected ExchangeOrder() {}

  /** The points are held. A carrier that takes no orders any more is not asked. */
  void heldAndAsked(boolean carrierTakesOrders, Instant now) {
    if (state != ExchangeState.REQUESTED) {
      return;
    }
    if (carrierTakesOrders && now.isBefore(validUntil)) {
      sentAt = now;
      become(ExchangeState.SENT, now);
    } else {
      refuse(ExchangeProblem.CARRIER_TAKES_NO_ORDERS.slug(), now);
    }
  }

  /** The ledger does not give the points: nothing was promised to anybody. */
  void notHeld(String why, Instant now) {
    if (state == ExchangeState.REQUESTED) {
      reason = why;
      become(ExchangeState.CANCELLED, now);
    }
  }

  /** What was said last may be said again, late, or otherwise than before: none of it is lost. */
  void hear(CarrierSaid said, Instant now, int mostAttempts) {
    switch (said) {
      case CarrierSaid.Accepted accepted -> accepted(accepted, now);
      case CarrierSaid.Refused refused -> {
        if (state.isOpen()) {
          refuse(refused.reason(), now);
        } else if (state == ExchangeState.ACCEPTED || state == ExchangeState.COMPLETED) {
          disagree("refused-after-acceptance", now);
        }
      }
      case CarrierSaid.NotKnown unknown when state.isOpen() && !now.isBefore(validUntil) ->
          refuse("not-known-to-carrier", now);
      case CarrierSaid.NotKnown unknown -> askLater(now, mostAttempts);
      case CarrierSaid.Unclear unclear -> askLater(now, mostAttempts);
    }
  }

  private void accepted(CarrierSaid.Accepted accepted, Instant now) {
    if (state.isOpen()) {
      carrierReference = accepted.reference();
      become(ExchangeState.ACCEPTED, now);
    } else if (state == ExchangeState.REFUSED || state == ExchangeState.CANCELLED) {
      carrierReference = accepted.reference();
      disagree("accepted-after-refusal", now);
    }
  }

  private void askLater(Instant now, int mostAttempts) {
    if (!state.isOpen()) {
      return;
    }
    if (state == ExchangeState.SENT) {
      become(ExchangeState.UNKNOWN, now);
    }
    attempts++;
    if (attempts >= mostAttempts) {
      disagree("no-answer", now);
    } else {
      nextAttemptAt = now.plus(Patience.after(attempts));
    }
  }

  /** Our points are the carrier's now. */
  void captured(Instant now) {
    if (state == ExchangeState.ACCEPTED) {
      discrepancy = null;
      become(ExchangeState.COMPLETED, now);
    }
  }

  /** Our points are free again. */
  void freed(Instant now) {
    if (state == ExchangeState.REFUSED) {
      become(ExchangeState.CANCELLED, now);
    }
  }

  /** Nothing more happens by itself. */
  void disagree(String how, Instant now) {
    discrepancy = how;
    nextAttemptAt = null;
    changedAt = now;
  }

  /** A person asks that the carrier be asked again. */
  void askAgain(Instant now) {
    if (state.isFinal()) {
      throw ExchangeProblem.EXCHANGE_IS_FINISHED.with(id);
    }
    attempts = 0;
    discrepancy = null;
    nextAttemptAt = now;
    changedAt = now;
  }

  private void refuse(String why, Instant now) {
    reason = why;
    become(ExchangeState.REFUSED, now);
  }

  private void become(ExchangeState next, Instant now) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException(state + " does not become " + next);
    }
    state = next;
    changedAt = now;
    nextAttemptAt = next.isFinal() ? null : nextAttemptAt;
  }

  boolean isDisputed() {
    return discrepancy != null;
  }

  /** Whether the carrier may still be sent it. */
  boolean isValidAt(Instant now) {
    return now.isBefore(validUntil);
  }

  /** Whether the carrier may know of it. */
  boolean wasSent() {
    return sentAt != null;
  }

  boolean isSameAs(NewExchangeOrder request, String by) {
    return caller.equals(by)
        && walletId.equals(request.wallet())
        && carrierId.equals(request.carrier())
        && amount == request.amount()
        && carrierAccount.equals(request.carrierAccount());
  }

  ExchangeState state() {
    return state;
  }

  UUID id() {
    return id;
  }

  UUID carrier() {
    return carrierId;
  }

  long amount() {
    return amount;
  }

  /** Whose rows it belongs to. */
  LocalGovernmentCode issuer() {
    return LocalGovernmentCode.of(organizationCode);
  }

  Instruction instruction() {
    return new Instruction(id, programId, carrierAccount, amount, validUntil);
  }

  HeldPoints points() {
    return new HeldPoints(
        programId,
        organizationCode,
        id,
        walletId,
        carrierId,
        amount,
        Duration.ofSeconds(holdSeconds));
  }

  ExchangeView view() {
    return new ExchangeView(
        id,
        programId,
        walletId,
        carrierId,
        carrierAccount,
        amount,
        state,
        reason,
        carrierReference,
        discrepancy,
        points().hold(),
        requestedAt,
        validUntil,
        changedAt,
        version);
  }
}
