package jp.banso.kpi.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import jp.banso.kpi.kpi.KpiService;
import jp.banso.kpi.kpi.KpiView;
import jp.banso.kpi.measurement.Figures;
import jp.banso.kpi.measurement.Intake;
import jp.banso.kpi.measurement.MeasurementProblem;
import jp.banso.kpi.measurement.Observation;
import jp.banso.kpi.organization.Organizations;
import jp.banso.kpi.period.Period;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.time.JapanTime;

/** Reads what a source has for a period, then writes it. */
@ApplicationScoped
@Transactional
public class Pull {

  private enum Fate {
    ADDED,
    CORRECTED,
    UNCHANGED,
    REPEATED,
    OUTSIDE,
    LOCKED,
    EMPTY,
    FAULTY
  }

  private final Sources sources;
  private final NeighbourFigures neighbours;
  private final KpiService kpis;
  private final Organizations organizations;
  private final Intake intake;
  private final Journal journal;
  private final InstantSource time;

  Pull(
      Sources sources,
      NeighbourFigures neighbours,
      KpiService kpis,
      Organizations organizations,
      Intake intake,
      Journal journal,
      InstantSource time) {
    this.sources = sources;
    this.neighbours = neighbours;
    this.kpis = kpis;
    this.organizations = organizations;
    this.intake = intake;
    this.journal = journal;
    this.time = time;
  }

  PullReport run(UUID id, Period period, IntConsumer progress) {
    var source = sources.named(id);
    var kpi =
        Optional.ofNullable(kpis.identified(List.of(source.kpi())).get(source.kpi()))
            .orElseThrow(() -> SourceProblem.SOURCE_NOT_FOUND.with(id));
    kpi.accept(period);
    var values = neighbours.values(source.view(), period.label(), progress);
    var fates = new EnumMap<Fate, Integer>(Fate.class);
    store(observations(values, source.view(), kpi, period, fates), fates);
    var report = report(values.size(), fates);
    journal.append("source.pulled", source.view().path(), null, report);
    // Only now is it no longer due: a pull that failed is asked for again at the next round.
    var today = JapanTime.today(time);
    if (period.equals(kpi.frequency().lastCompletedBefore(today))) {
      sources.pulledOn(id, today);
    }
    return report;
  }

  private Collection<Observation> observations(
      List<IndicatorValue> values,
      SourceView source,
      KpiView kpi,
      Period period,
      Map<Fate, Integer> fates) {
    var reachable =
        organizations.reachable(
            organizations.codesIn(
                values.stream()
                    .map(IndicatorValue::organization)
                    .filter(Objects::nonNull)
                    .toList()));
    var observations = new LinkedHashMap<String, Observation>();
    for (var value : values) {
      // 調査無し is no figure: neither zero nor a reason to touch what is known.
      if (value.isEmpty()) {
        count(fates, Fate.EMPTY);
        continue;
      }
      var figures = figures(value, source, kpi, period);
      var codes =
          organizations.codesIn(
              value.organization() == null ? List.of() : List.of(value.organization()));
      if (figures.isEmpty() || codes.isEmpty()) {
        count(fates, Fate.FAULTY);
        continue;
      }
      var code = codes.iterator().next();
      if (!reachable.contains(code)) {
        count(fates, Fate.OUTSIDE);
      } else if (observations.putIfAbsent(
              code, new Observation(kpi, code, period, figures.get(), null))
          != null) {
        count(fates, Fate.REPEATED);
      }
    }
    return observations.values();
  }

  private static Optional<Figures> figures(
      IndicatorValue value, SourceView source, KpiView kpi, Period period) {
    if (!source.indicator().equals(value.indicator()) || !period.label().equals(value.period())) {
      return Optional.empty();
    }
    try {
      return Optional.of(Figures.of(kpi, value.value(), value.numerator(), value.denominator()));
    } catch (DomainException e) {
      return Optional.empty();
    }
  }

  private void store(Collection<Observation> observations, Map<Fate, Integer> fates) {
    var batch = intake.batch(observations);
    for (var observation : observations) {
      try {
        count(fates, Fate.valueOf(batch.take(observation).name()));
      } catch (DomainException e) {
        if (e.type() != MeasurementProblem.MEASUREMENT_LOCKED) {
          throw e;
        }
        count(fates, Fate.LOCKED);
      }
    }
    intake.flush();
  }

  private static void count(Map<Fate, Integer> fates, Fate fate) {
    fates.merge(fate, 1, Integer::sum);
  }

  private static PullReport report(int read, Map<Fate, Integer> fates) {
    return new PullReport(
        read,
        fates.getOrDefault(Fate.ADDED, 0),
        fates.getOrDefault(Fate.CORRECTED, 0),
        fates.getOrDefault(Fate.UNCHANGED, 0),
        fates.getOrDefault(Fate.REPEATED, 0),
        fates.getOrDefault(Fate.OUTSIDE, 0),
        fates.getOrDefault(Fate.LOCKED, 0),
        fates.getOrDefault(Fate.EMPTY, 0),
        fates.getOrDefault(Fate.FAULTY, 0));
  }
}
