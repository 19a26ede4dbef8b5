package jp.banso.assessment.maturity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.banso.platform.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A model as it is shown, and as the other features use it. */
@Schema(name = "MaturityModel")
public record MaturityModelView(
    @Schema(examples = "01930000-0000-7000-8000-000000000001") UUID id,
    @Schema(examples = "BANSO-DX-BASIC") String code,
    @Schema(examples = "1") int edition,
    @Schema(examples = "Banso DX 基礎モデル") String nameJa,
    @Schema(examples = "Banso basic DX model") String nameEn,
    @Schema(examples = "PUBLISHED") ModelState state,
    List<Axis> axes,
    List<Item> items,
    List<Level> levels,
    @Schema(examples = "2026-11-25T00:00:00Z") Instant createdAt,
    @Schema(nullable = true, examples = "2026-11-25T00:00:00Z") Instant publishedAt,
    @Schema(examples = "0") long version)
    implements Versioned {

  /** The highest level the score reaches; null for no score. */
  public Integer levelOf(BigDecimal score) {
    return score == null
        ? null
        : levels.stream()
            .filter(level -> level.from().compareTo(score) <= 0)
            .map(Level::level)
            .reduce((lower, higher) -> higher)
            .orElseThrow();
  }

  public String name(Locale locale) {
    return locale.getLanguage().equals("en") ? nameEn : nameJa;
  }

  /** Where the model is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/maturity-models/" + id;
  }
}
