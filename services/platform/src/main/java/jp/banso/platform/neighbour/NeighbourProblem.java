package jp.banso.platform.neighbour;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.problem.ProblemType;

/** What can go wrong with a call to another service. */
public enum NeighbourProblem implements ProblemType {
  NEIGHBOUR_UNAVAILABLE(503),
  NEIGHBOUR_REFUSED(502),
  NEIGHBOUR_ANSWER_UNUSABLE(502);

  private final int status;

  NeighbourProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  static NeighbourProblem of(Throwable failure) {
    return switch (failure) {
      case WebApplicationException answer when answer.getResponse().getStatus() >= 500 ->
          NEIGHBOUR_UNAVAILABLE;
      case WebApplicationException answer when answer.getResponse().getStatus() == 429 ->
          NEIGHBOUR_UNAVAILABLE;
      case WebApplicationException answer when answer.getResponse().getStatus() >= 400 ->
          NEIGHBOUR_REFUSED;
      case WebApplicationException garbage -> NEIGHBOUR_ANSWER_UNUSABLE;
      case ProcessingException broken when broken.getCause() instanceof JsonProcessingException ->
          NEIGHBOUR_ANSWER_UNUSABLE;
      default -> NEIGHBOUR_UNAVAILABLE;
    };
  }

  /** One that refuses or talks nonsense is not down: not asking it again would not help. */
  static boolean isDown(Throwable failure) {
    return !(failure instanceof DomainException) && of(failure) == NEIGHBOUR_UNAVAILABLE;
  }
}
