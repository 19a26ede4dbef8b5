package jp.banso.platform.trial;

import java.util.Optional;
import jp.banso.platform.problem.ProblemType;

enum NoteProblem implements ProblemType {
  NOTE_NOT_FOUND(404, null),
  NOTE_TITLE_TAKEN(409, "note_title_key");

  private final int status;
  private final String constraint;

  NoteProblem(int status, String constraint) {
    this.status = status;
    this.constraint = constraint;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Optional<String> constraint() {
    return Optional.ofNullable(constraint);
  }
}
