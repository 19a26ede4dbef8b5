package jp.banso.assessment.run;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.assessment.maturity.MaturityModelView;
import org.hibernate.annotations.Immutable;

/** One run: what was asked, and the fingerprints of what went in and came out. */
@Entity
@Immutable
class AssessmentRun {

  @Id private UUID id;
  private UUID modelId;
  private String modelCode;
  private int modelEdition;
  private String formula;
  private LocalDate asOf;
  private String prefecture;
  private int assessed;
  private String inputHash;
  private String resultHash;
  private Instant runAt;
  private String runBy;

  protected AssessmentRun() {}

  static AssessmentRun done(
      UUID id,
      MaturityModelView model,
      NewRun request,
      int assessed,
      Fingerprint fingerprint,
      Instant now,
      String caller) {
    var run = new AssessmentRun();
    run.id = id;
    run.modelId = model.id();
    run.modelCode = model.code();
    run.modelEdition = model.edition();
    run.formula = Assessment.FORMULA;
    run.asOf = request.asOf();
    run.prefecture = request.prefecture();
    run.assessed = assessed;
    run.inputHash = fingerprint.inputs();
    run.resultHash = fingerprint.results();
    run.runAt = now;
    run.runBy = caller;
    return run;
  }

  RunView view() {
    return new RunView(
        id,
        modelId,
        modelCode,
        modelEdition,
        formula,
        asOf,
        prefecture,
        assessed,
        inputHash,
        resultHash,
        runAt,
        runBy);
  }
}
