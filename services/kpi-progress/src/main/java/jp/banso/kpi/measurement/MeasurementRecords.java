package jp.banso.kpi.measurement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.banso.platform.http.PageRequest;

@ApplicationScoped
class MeasurementRecords implements PanacheRepositoryBase<MeasurementRecord, MeasurementRecord.Id> {

  // The record in force at a moment is the last one made up to it, the moment itself included.
  private static final String IN_FORCE =
      "recordedAt <= :asOf and not exists (select 1 from MeasurementRecord later"
          + " where later.id.measurementId = measurement.id.measurementId"
          + " and later.id.version > measurement.id.version and later.recordedAt <= :asOf)";

  /** What was ever known of one measurement, earliest first; one more than the page holds. */
  List<MeasurementRecord> of(UUID measurement, PageRequest page) {
    var after = page.after() == null ? -1 : page.afterNumber();
    return find("id.measurementId = ?1 and id.version > ?2 order by id.version", measurement, after)
        .range(0, page.limit())
        .list();
  }

  Optional<MeasurementRecord> at(UUID measurement, Instant asOf) {
    return find(
            "id.measurementId = ?1 and recordedAt <= ?2 order by id.version desc",
            measurement,
            asOf)
        .firstResultOptional();
  }

  /** What stood at that moment; one more than the page holds. */
  List<MeasurementRecord> after(Map<String, Object> conditions, Instant asOf, PageRequest page) {
    var parameters = new HashMap<>(conditions);
    parameters.put("asOf", asOf);
    var where =
        conditions.keySet().stream()
            .map(property -> " and measurement.%s = :%s".formatted(property, property))
            .collect(Collectors.joining());
    if (page.after() != null) {
      parameters.put("after", page.afterId());
      where += " and measurement.id.measurementId > :after";
    }
    return find(
            "from MeasurementRecord measurement where measurement."
                + IN_FORCE
                + where
                + " order by measurement.id.measurementId",
            parameters)
        .range(0, page.limit())
        .list();
  }
}
