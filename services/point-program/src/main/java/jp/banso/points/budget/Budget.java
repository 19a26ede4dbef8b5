package jp.banso.points.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;
import jp.banso.points.program.InProgram;
import jp.banso.points.program.KnownProgram;

/** One budget; what is left of it is the balance of the account with its id. */
@Entity
@IdClass(InProgram.class)
class Budget {
  @Id private UUID programId;
  @Id private UUID id;
  private String organizationCode;
  private String nameJa;
  private String nameEn;
  private long amount;
  private Instant createdAt;

  protected Budget() {}

  static Budget of(KnownProgram program, UUID id, NewBudget request, Instant now) {
    var budget = new Budget();
    budget.programId = program.id();
    budget.id = id;
    budget.organizationCode = program.issuer();
    budget.nameJa = request.nameJa();
    budget.nameEn = request.nameEn();
    budget.amount = request.amount();
    budget.createdAt = now;
    return budget;
  }

  UUID id() {
    return id;
  }

  BudgetView view(long remaining) {
    return new BudgetView(id, programId, nameJa, nameEn, amount, remaining, createdAt);
  }
}
