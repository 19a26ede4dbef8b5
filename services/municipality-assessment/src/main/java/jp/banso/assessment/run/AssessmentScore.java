package jp.banso.assessment.run;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.banso.assessment.maturity.MaturityModelView;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The score of one organisation. Written in one statement with all others of its run. */
@Entity
@Immutable
class AssessmentScore {

  @EmbeddedId private Id id;
  private LocalDate vintage;
  private BigDecimal score;
  private BigDecimal coverage;
  private Integer level;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<AxisScore> axes;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Input> inputs;

  protected AssessmentScore() {}

  UUID run() {
    return id.runId();
  }

  ScoreView view() {
    return new ScoreView(id.organizationCode(), vintage, score, coverage, level, axes);
  }

  /** The same organisation computed again from the inputs that were kept. */
  Assessed again(MaturityModelView model) {
    return new Assessed(id.organizationCode(), vintage, inputs, Assessment.of(model, inputs));
  }

  boolean equalsAgain(Assessment again) {
    return new AxisScore("overall", score, coverage, level).equals(again.overall())
        && axes.equals(again.axes());
  }

  @Embeddable
  record Id(UUID runId, String organizationCode) {}
}
