package jp.banso.assessment.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The score of one organisation, for the other features.
 *
 * @param vintage of the values it was made of
 * @param score of the whole; null where nothing was answered
 */
public record ScoreView(
    String organization,
    LocalDate vintage,
    BigDecimal score,
    BigDecimal coverage,
    Integer level,
    List<AxisScore> axes) {

  public Optional<AxisScore> on(String axis) {
    return axes.stream().filter(it -> it.axis().equals(axis)).findFirst();
  }
}
