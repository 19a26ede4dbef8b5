package jp.banso.kpi.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import jp.banso.kpi.kpi.KpiService;
import jp.banso.kpi.organization.Organizations;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.jurisdiction.Caller;

/** Keeps measurements one by one. */
@ApplicationScoped
@Transactional
public class MeasurementService {

  private final Measurements measurements;
  private final MeasurementRecords records;
  private final KpiService kpis;
  private final Organizations organizations;
  private final Journal journal;
  private final Ids ids;
  private final InstantSource time;
  private final Caller caller;

  MeasurementService(
      Measurements measurements,
      MeasurementRecords records,
      KpiService kpis,
      Organizations organizations,
      Journal journal,
      Ids ids,
      InstantSource time,
      Caller caller) {
    this.measurements = measurements;
    this.records = records;
    this.kpis = kpis;
    this.organizations = organizations;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
    this.caller = caller;
  }

  MeasurementView submit(NewMeasurement request) {
    var kpi = kpis.named(request.kpi());
    kpi.accept(request.period());
    organizations.require(request.organization());
    var measurement =
        Measurement.submit(ids.next(), kpi, request.organization().code6(), request.period())
            .submitted(
                Figures.of(kpi, request.value(), request.numerator(), request.denominator()),
                request.note(),
                recording());
    measurements.persistAndFlush(measurement);
    journal.append("measurement.submitted", measurement.view().path(), null, measurement.view());
    return measurement.view();
  }

  MeasurementView correct(UUID id, Version expected, MeasurementCorrection request) {
    return change(
        id,
        expected,
        "measurement.corrected",
        measurement -> {
          measurement.requireOpen();
          var kpi = kpis.named(measurement.view().kpi());
          measurement.submitted(
              Figures.of(kpi, request.value(), request.numerator(), request.denominator()),
              request.note(),
              recording());
        });
  }

  MeasurementView move(UUID id, Version expected, StateChange change) {
    return change(
        id,
        expected,
        "measurement." + change.state().name().toLowerCase(Locale.ROOT),
        measurement -> measurement.becomes(change, recording()));
  }

  MeasurementView show(UUID id, Instant asOf) {
    if (asOf == null) {
      return measurements.named(id).view();
    }
    return records
        .at(id, asOf)
        .map(MeasurementRecord::view)
        .orElseThrow(() -> MeasurementProblem.MEASUREMENT_NOT_FOUND.with(id));
  }

  Page<MeasurementView> history(UUID id, PageRequest page) {
    measurements.named(id);
    return Page.of(
        records.of(id, page),
        page,
        record -> Long.toString(record.view().version()),
        MeasurementRecord::view);
  }

  Page<MeasurementView> list(MeasurementFilter filter, PageRequest page) {
    var kpi = filter.kpi == null ? null : kpis.named(filter.kpi);
    var conditions = filter.conditions(kpi == null ? null : kpi.id());
    if (filter.asOf == null) {
      return Page.of(
          measurements.after(conditions, page),
          page,
          measurement -> measurement.view().id().toString(),
          Measurement::view);
    }
    return Page.of(
        records.after(conditions, filter.asOf, page),
        page,
        record -> record.view().id().toString(),
        MeasurementRecord::view);
  }

  private MeasurementView change(
      UUID id, Version expected, String event, Consumer<Measurement> change) {
    var measurement = measurements.named(id);
    expected.requireMatches(measurement.view().version());
    var before = measurement.view();
    change.accept(measurement);
    measurements.flush();
    journal.append(event, before.path(), before, measurement.view());
    return measurement.view();
  }

  private Recording recording() {
    return new Recording(time.instant(), caller.subject());
  }
}
