package jp.banso.assessment.maturity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One edition of a model. */
@Entity
class MaturityModel {

  @Id private UUID id;
  private String code;
  private int edition;
  private String nameJa;
  private String nameEn;

  @Enumerated(EnumType.STRING)
  private ModelState state;

  // Always read and replaced as a whole, so they stay with their row.
  @JdbcTypeCode(SqlTypes.JSON)
  private List<Axis> axes;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Item> items;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Level> levels;

  private Instant createdAt;
  private Instant publishedAt;
  @Version private long version;

  protected MaturityModel() {}

  static MaturityModel draft(UUID id, int edition, NewMaturityModel request, Instant now) {
    var model = new MaturityModel();
    model.id = id;
    model.code = request.code();
    model.edition = edition;
    model.state = ModelState.DRAFT;
    model.createdAt = now;
    model.says(request.definition());
    return model;
  }

  void correct(ModelDefinition definition) {
    if (state == ModelState.PUBLISHED) {
      throw ModelProblem.MODEL_IS_PUBLISHED.with(code, edition);
    }
    says(definition);
  }

  void become(ModelState next, Instant now) {
    if (!state.mayBecome(next)) {
      throw ModelProblem.MODEL_IS_PUBLISHED.with(code, edition);
    }
    state = next;
    publishedAt = now;
  }

  UUID id() {
    return id;
  }

  MaturityModelView view() {
    return new MaturityModelView(
        id,
        code,
        edition,
        nameJa,
        nameEn,
        state,
        axes,
        items,
        levels,
        createdAt,
        publishedAt,
        version);
  }

  private void says(ModelDefinition definition) {
    nameJa = definition.nameJa();
    nameEn = definition.nameEn();
    axes = definition.axes();
    items = definition.items();
    levels = definition.levels();
  }
}
