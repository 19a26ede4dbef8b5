package jp.banso.assessment.karte;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.banso.assessment.grouping.GroupingService;
import jp.banso.assessment.indicator.IndicatorService;
import jp.banso.assessment.indicator.IndicatorValue;
import jp.banso.assessment.maturity.MaturityModelService;
import jp.banso.assessment.maturity.MaturityModelView;
import jp.banso.assessment.organization.Reach;
import jp.banso.assessment.run.LatestScore;
import jp.banso.assessment.run.PrefectureMean;
import jp.banso.assessment.run.RunService;
import jp.banso.platform.code.LocalGovernments;

/** What this service itself knows of a municipality, in a fixed number of statements. */
@ApplicationScoped
@Transactional
public class KarteReader {

  private final Reach reach;
  private final IndicatorService indicators;
  private final MaturityModelService models;
  private final RunService runs;
  private final GroupingService groupings;
  private final LocalGovernments register;

  KarteReader(
      Reach reach,
      IndicatorService indicators,
      MaturityModelService models,
      RunService runs,
      GroupingService groupings,
      LocalGovernments register) {
    this.reach = reach;
    this.indicators = indicators;
    this.models = models;
    this.runs = runs;
    this.groupings = groupings;
    this.register = register;
  }

  Karte read(String code, LocalDate asOf) {
    var who = reach.require(code);
    String organization = who.code().code6();
    String prefecture = who.code().prefecture().code6();
    List<IndicatorValue> own = indicators.of(organization, asOf);
    LocalDate vintage = own.isEmpty() ? null : own.getFirst().asOf();
    List<IndicatorValue> means = indicators.meansOf(prefecture, vintage == null ? asOf : vintage);
    var latest = runs.latest(organization, asOf);
    var model = latest.map(it -> models.published(it.run().model())).orElseGet(models::standard);
    var standing = standing(latest, model, own, means, prefecture);
    return new Karte(
        organization,
        who.name(),
        who.prefecture(),
        vintage,
        KarteBasis.of(model, latest.map(LatestScore::run).orElse(null)),
        standing.getFirst(),
        standing.subList(1, standing.size()),
        latest
            .flatMap(it -> groupings.placeOf(it.run().id(), organization))
            .map(place -> KarteGroup.of(place, register))
            .orElse(null),
        lines(own, means),
        null,
        null,
        List.of());
  }

  /** The whole, then the axes; without a run, what the model makes of the values on this page. */
  private List<KarteAxis> standing(
      Optional<LatestScore> latest,
      MaturityModelView model,
      List<IndicatorValue> own,
      List<IndicatorValue> means,
      String prefecture) {
    Standing ours =
        latest
            .map(it -> Standing.of(it.score()))
            .orElseGet(() -> Standing.of(runs.trial(model, own)));
    Map<String, BigDecimal> theirs =
        latest
            .map(
                it ->
                    runs.means(it.run().id(), prefecture).stream()
                        .collect(Collectors.toMap(PrefectureMean::axis, PrefectureMean::mean)))
            .orElseGet(() -> Standing.of(runs.trial(model, means)).byAxis());
    return ours.against(theirs, model);
  }

  private List<KarteIndicator> lines(List<IndicatorValue> own, List<IndicatorValue> means) {
    var values = byIndicator(own);
    var averages = byIndicator(means);
    return indicators.indicators().stream()
        .map(it -> KarteIndicator.of(it, values.get(it.code()), averages.get(it.code())))
        .toList();
  }

  private static Map<String, IndicatorValue> byIndicator(List<IndicatorValue> values) {
    return values.stream()
        .collect(Collectors.toMap(IndicatorValue::indicator, Function.identity()));
  }
}
