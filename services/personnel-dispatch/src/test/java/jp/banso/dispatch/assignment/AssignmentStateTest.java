package jp.banso.dispatch.assignment;

import static jp.banso.dispatch.assignment.AssignmentState.ACCEPTED;
import static jp.banso.dispatch.assignment.AssignmentState.ACTIVE;
import static jp.banso.dispatch.assignment.AssignmentState.CANCELLED;
import static jp.banso.dispatch.assignment.AssignmentState.COMPLETED;
import static jp.banso.dispatch.assignment.AssignmentState.PROPOSED;
import static jp.banso.dispatch.request.RequestFixture.aRequest;
import static jp.banso.dispatch.specialist.SpecialistFixture.aSpecialist;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.problem.DomainException;
import org.junit.jupiter.api.Test;

class AssignmentStateTest {

  private static final LocalDate AFTER = LocalDate.parse("2026-06-01");

  private static Assignment in(AssignmentState state) {
    var assignment =
        Assignment.propose(
            new UUID(0, 9), aRequest().build(), aSpecialist().build(), Instant.EPOCH);
    var way =
        switch (state) {
          case PROPOSED -> List.<AssignmentState>of();
          case ACCEPTED -> List.of(ACCEPTED);
          case ACTIVE -> List.of(ACCEPTED, ACTIVE);
          case COMPLETED -> List.of(ACCEPTED, ACTIVE, COMPLETED);
          case CANCELLED -> List.of(CANCELLED);
        };
    way.forEach(next -> assignment.become(to(next), false, AFTER));
    return assignment;
  }

  private static AssignmentStateChange to(AssignmentState state) {
    return new AssignmentStateChange(state, "確認のため");
  }

  private static List<String> reachable(boolean theirOwn) {
    var pairs = new ArrayList<String>();
    for (var from : AssignmentState.values()) {
      for (var next : AssignmentState.values()) {
        try {
          in(from).become(to(next), theirOwn, AFTER);
          pairs.add(from + ">" + next);
        } catch (DomainException refused) {
          assertEquals(AssignmentProblem.ASSIGNMENT_STATE_NOT_REACHABLE, refused.type());
        }
      }
    }
    return pairs;
  }

  @Test
  void ofTwentyFiveStepsSixArePossible() {
    assertEquals(
        List.of(
            "PROPOSED>ACCEPTED",
            "PROPOSED>CANCELLED",
            "ACCEPTED>ACTIVE",
            "ACCEPTED>CANCELLED",
            "ACTIVE>COMPLETED",
            "ACTIVE>CANCELLED"),
        reachable(false));
  }

  @Test
  void theSpecialistAcceptsOrDeclinesAProposalAndNothingMore() {
    assertEquals(List.of("PROPOSED>ACCEPTED", "PROPOSED>CANCELLED"), reachable(true));
  }

  @Test
  void workDoesNotBeginBeforeItsFirstDay() {
    var early = in(ACCEPTED);
    var dayBefore = LocalDate.parse("2026-05-31");
    var refused =
        assertThrows(DomainException.class, () -> early.become(to(ACTIVE), false, dayBefore));
    assertEquals(AssignmentProblem.ASSIGNMENT_NOT_YET_BEGUN, refused.type());
    early.become(to(ACTIVE), false, AFTER);
    assertEquals(ACTIVE, early.view().state());
  }

  @Test
  void cancellingNeedsAReason() {
    for (var reason : new String[] {null, "", "  "}) {
      var proposal = in(PROPOSED);
      var refused =
          assertThrows(
              DomainException.class,
              () -> proposal.become(new AssignmentStateChange(CANCELLED, reason), false, AFTER));
      assertEquals(AssignmentProblem.ASSIGNMENT_REASON_MISSING, refused.type());
    }
  }
}
