package jp.banso.assessment.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.banso.assessment.maturity.Axis;
import jp.banso.assessment.maturity.MaturityModelView;

/**
 * Formula F1: Σ(weight × item score) / Σ(weight of answered items), for each axis and, over all
 * items, for the whole. An item that was not answered (調査無し, 未確認) is left out, not counted as zero;
 * coverage, the answered share of the weight in %, says how much that was. Where nothing was
 * answered there is no score. Item scores have four decimals, scores and coverage two, half up;
 * nothing is rounded in between.
 */
public record Assessment(List<ItemScore> items, AxisScore overall, List<AxisScore> axes) {

  /** To be counted up whenever the same inputs would give other scores. */
  static final String FORMULA = "F1-1";

  private static final String OVERALL = "overall";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Assessment of(MaturityModelView model, List<Input> inputs) {
    Map<String, Input> known =
        inputs.stream().collect(Collectors.toMap(Input::indicator, Function.identity()));
    List<ItemScore> items =
        model.items().stream()
            .map(item -> ItemScore.of(item, known.get(item.indicator())))
            .toList();
    return new Assessment(
        items,
        score(model, OVERALL, items.stream()),
        model.axes().stream()
            .map(Axis::code)
            .map(axis -> score(model, axis, items.stream().filter(it -> it.axis().equals(axis))))
            .toList());
  }

  private static AxisScore score(MaturityModelView model, String axis, Stream<ItemScore> of) {
    List<ItemScore> items = of.toList();
    BigDecimal all = sum(items, item -> true, ItemScore::weight);
    BigDecimal answered = sum(items, ItemScore::isAnswered, ItemScore::weight);
    BigDecimal points =
        sum(items, ItemScore::isAnswered, item -> item.weight().multiply(item.score()));
    BigDecimal score =
        answered.signum() == 0 ? null : points.divide(answered, 2, RoundingMode.HALF_UP);
    return new AxisScore(
        axis,
        score,
        HUNDRED.multiply(answered).divide(all, 2, RoundingMode.HALF_UP),
        model.levelOf(score));
  }

  private static BigDecimal sum(
      List<ItemScore> items, Predicate<ItemScore> which, Function<ItemScore, BigDecimal> what) {
    return items.stream().filter(which).map(what).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
