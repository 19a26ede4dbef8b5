package jp.banso.assessment.run;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.banso.assessment.indicator.Observed;
import jp.banso.assessment.maturity.MaturityModelView;

/** An organisation, what was known of it, and what the model makes of that. */
record Assessed(String organization, LocalDate vintage, List<Input> inputs, Assessment assessment) {

  /**
   * @param observed all of one organisation and one vintage
   */
  static Assessed of(MaturityModelView model, List<Observed> observed) {
    Map<String, Observed> known = new HashMap<>();
    observed.forEach(value -> known.put(value.indicator(), value));
    List<Input> inputs =
        model.items().stream()
            .map(item -> known.get(item.indicator()))
            .filter(value -> value != null)
            .map(value -> new Input(value.indicator(), value.value(), value.missing()))
            .toList();
    var first = observed.getFirst();
    return new Assessed(first.organization(), first.asOf(), inputs, Assessment.of(model, inputs));
  }
}
