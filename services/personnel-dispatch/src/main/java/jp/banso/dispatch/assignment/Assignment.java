package jp.banso.dispatch.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.dispatch.request.SupportRequestView;
import jp.banso.dispatch.specialist.SpecialistView;

/** One person sent for one request. */
@Entity
class Assignment {

  @Id private UUID id;
  private UUID requestId;
  private String requestTitle;
  private String organizationCode;
  private UUID specialistId;
  private String specialistName;
  private BigDecimal daysPerWeek;
  private LocalDate startsOn;
  private LocalDate endsOn;

  @Enumerated(EnumType.STRING)
  private AssignmentState state;

  private String stateReason;
  private Instant proposedAt;
  @Version private long version;

  protected Assignment() {}

  /**
   * @param terms the request with the period and days of the assignment
   */
  static Assignment propose(
      UUID id, SupportRequestView terms, SpecialistView specialist, Instant now) {
    var assignment = new Assignment();
    assignment.id = id;
    assignment.requestId = terms.id();
    assignment.requestTitle = terms.title();
    assignment.organizationCode = terms.organization();
    assignment.specialistId = specialist.id();
    assignment.specialistName = specialist.name();
    assignment.daysPerWeek = terms.daysPerWeek();
    assignment.startsOn = terms.from();
    assignment.endsOn = terms.to();
    assignment.state = AssignmentState.PROPOSED;
    assignment.proposedAt = now;
    return assignment;
  }

  /**
   * @param theirOwn whether the specialist says so themself
   */
  void become(AssignmentStateChange change, boolean theirOwn, LocalDate today) {
    var reachable = theirOwn ? state.nextOfTheirOwn() : state.next();
    if (!reachable.contains(change.state())) {
      throw AssignmentProblem.ASSIGNMENT_STATE_NOT_REACHABLE.with(state, change.state());
    }
    if (change.state() == AssignmentState.ACTIVE && today.isBefore(startsOn)) {
      throw AssignmentProblem.ASSIGNMENT_NOT_YET_BEGUN.with(startsOn.toString());
    }
    if (change.state() == AssignmentState.CANCELLED
        && (change.reason() == null || change.reason().isBlank())) {
      throw AssignmentProblem.ASSIGNMENT_REASON_MISSING.with();
    }
    state = change.state();
    stateReason = change.reason();
  }

  AssignmentView view() {
    return new AssignmentView(
        id,
        requestId,
        requestTitle,
        organizationCode,
        specialistId,
        specialistName,
        new BigDecimal(daysPerWeek.stripTrailingZeros().toPlainString()),
        startsOn,
        endsOn,
        state,
        stateReason,
        proposedAt,
        version);
  }
}
