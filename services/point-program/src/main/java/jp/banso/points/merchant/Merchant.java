package jp.banso.points.merchant;

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

/** One shop in one programme. */
@Entity
@IdClass(InProgram.class)
class Merchant {
  @Id private UUID programId;
  @Id private UUID id;
  private String organizationCode;
  private String name;
  private String municipalityCode;
  private String category;
  private String operator;

  @Enumerated(EnumType.STRING)
  private MerchantState state;

  private Instant createdAt;
  @Version private long version;

  protected Merchant() {}

  static Merchant of(KnownProgram program, UUID id, NewMerchant request, Instant now) {
    var merchant = new Merchant();
    merchant.programId = program.id();
    merchant.id = id;
    merchant.organizationCode = program.issuer();
    merchant.name = request.name();
    merchant.municipalityCode = request.municipality().code6();
    merchant.category = request.category();
    merchant.operator = request.operator();
    merchant.state = MerchantState.ACTIVE;
    merchant.createdAt = now;
    return merchant;
  }

  void correct(MerchantCorrection change) {
    name = change.name() == null ? name : change.name();
    category = change.category() == null ? category : change.category();
    state = change.state() == null ? state : change.state();
    operator = change.operator() == null ? operator : change.operator();
  }

  boolean isRungUpBy(String subject) {
    return operator == null || operator.equals(subject);
  }

  boolean isOperatedBy(String subject) {
    return operator != null && operator.equals(subject);
  }

  boolean isClosed() {
    return state == MerchantState.CLOSED;
  }

  UUID id() {
    return id;
  }

  MerchantView view() {
    return new MerchantView(
        id, programId, name, municipalityCode, category, state, createdAt, version);
  }
}
