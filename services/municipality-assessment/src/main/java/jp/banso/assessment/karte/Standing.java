package jp.banso.assessment.karte;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.banso.assessment.maturity.MaturityModelView;
import jp.banso.assessment.run.Assessment;
import jp.banso.assessment.run.AxisScore;
import jp.banso.assessment.run.ScoreView;

/** Scores of the whole and of each axis, by a run or on trial. */
record Standing(AxisScore overall, List<AxisScore> axes) {

  static Standing of(ScoreView score) {
    return new Standing(
        new AxisScore("overall", score.score(), score.coverage(), score.level()), score.axes());
  }

  static Standing of(Assessment trial) {
    return new Standing(trial.overall(), trial.axes());
  }

  Map<String, BigDecimal> byAxis() {
    Map<String, BigDecimal> scores = new HashMap<>();
    Stream.concat(Stream.of(overall), axes.stream())
        .forEach(it -> scores.put(it.axis(), it.score()));
    return scores;
  }

  /** The whole first, then the model's axes in their order. */
  List<KarteAxis> against(Map<String, BigDecimal> means, MaturityModelView model) {
    List<KarteAxis> lines = new ArrayList<>();
    lines.add(
        KarteAxis.of(
            KarteWords.in(Locale.JAPANESE).overall(),
            KarteWords.in(Locale.ENGLISH).overall(),
            overall,
            means.get(overall.axis()),
            model));
    for (int i = 0; i < axes.size(); i++) {
      var axis = model.axes().get(i);
      lines.add(
          KarteAxis.of(axis.nameJa(), axis.nameEn(), axes.get(i), means.get(axis.code()), model));
    }
    return lines;
  }
}
