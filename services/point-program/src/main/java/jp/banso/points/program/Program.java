package jp.banso.points.program;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One programme: one issuer, one ledger, one kind of point. */
@Entity
class Program {
  @Id private UUID id;
  private String organizationCode;

  @Enumerated(EnumType.STRING)
  private LegalKind legalKind;

  private String nameJa;
  private String nameEn;
  private boolean paid;
  private int expiryMonths;

  @Enumerated(EnumType.STRING)
  private ExpiryRounding expiryRounding;

  @Enumerated(EnumType.STRING)
  private SpendOrder spendOrder;

  private boolean transfers;
  private int restoreGraceDays;

  @Enumerated(EnumType.STRING)
  private ProgramState state;

  private Instant createdAt;
  @Version private long version;

  protected Program() {}

  static Program draft(UUID id, NewProgram request, Instant now) {
    var program = new Program();
    program.id = id;
    program.organizationCode = request.issuer().code6();
    program.legalKind = request.legalKind();
    program.nameJa = request.nameJa();
    program.nameEn = request.nameEn();
    program.paid = request.paid();
    program.expiryMonths = request.expiryMonths();
    program.follow(request.policy() == null ? PointPolicy.USUAL : request.policy());
    program.state = ProgramState.DRAFT;
    program.createdAt = now;
    return program;
  }

  void correct(ProgramCorrection change) {
    if (state == ProgramState.CLOSED || state != ProgramState.DRAFT && change.touchesTheLaw()) {
      throw ProgramProblem.PROGRAM_IS_FIXED.with(state);
    }
    legalKind = or(change.legalKind(), legalKind);
    nameJa = or(change.nameJa(), nameJa);
    nameEn = or(change.nameEn(), nameEn);
    paid = or(change.paid(), paid);
    expiryMonths = or(change.expiryMonths(), expiryMonths);
    if (change.policy() != null) {
      follow(change.policy());
    }
    if (change.state() != null && change.state() != state) {
      become(change.state());
    }
  }

  private void follow(PointPolicy policy) {
    expiryRounding = policy.expiryRounding();
    spendOrder = policy.spendOrder();
    transfers = policy.transfers();
    restoreGraceDays = policy.restoreGraceDays();
  }

  private PointPolicy policy() {
    return new PointPolicy(expiryRounding, spendOrder, transfers, restoreGraceDays);
  }

  private void become(ProgramState next) {
    if (!state.mayBecome(next)) {
      throw ProgramProblem.PROGRAM_STATE_CONFLICT.with(state, next);
    }
    state = next;
  }

  private static <T> T or(T wanted, T present) {
    return wanted == null ? present : wanted;
  }

  KnownProgram known() {
    return new KnownProgram(id, organizationCode, nameJa, nameEn, state == ProgramState.OPEN);
  }

  UUID id() {
    return id;
  }

  ProgramView view() {
    return new ProgramView(
        id,
        organizationCode,
        legalKind,
        nameJa,
        nameEn,
        paid,
        expiryMonths,
        prepaidLawApplies(),
        policy(),
        state,
        createdAt,
        version);
  }

  // 資金決済法 3条1項 (対価), 4条2号 (six months) and 3号 (issued by a local government)
  private boolean prepaidLawApplies() {
    return paid && legalKind != LegalKind.MUNICIPALITY && !LegalKind.isShortLived(expiryMonths);
  }
}
