package jp.banso.kpi.measurement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.banso.platform.http.PageRequest;

@ApplicationScoped
class Measurements implements PanacheRepositoryBase<Measurement, UUID> {

  Measurement named(UUID id) {
    return findByIdOptional(id)
        .orElseThrow(() -> MeasurementProblem.MEASUREMENT_NOT_FOUND.with(id));
  }

  /** Waits until nobody else takes over values of those KPIs, and keeps others waiting. */
  void holdBack(Collection<UUID> kpis) {
    getEntityManager()
        .createNativeQuery(
            """
            select cast(pg_advisory_xact_lock(hashtextextended(kpi, 0)) as text)
            from (select unnest(string_to_array(:kpis, ',')) as kpi order by 1) sorted
            """)
        .setParameter("kpis", kpis.stream().map(UUID::toString).collect(Collectors.joining(",")))
        .getResultList();
  }

  /**
   * Those that exist of the keys, in one statement; a person who corrects one of them goes before
   * or after, never in between.
   */
  Map<MeasurementKey, Measurement> of(Collection<MeasurementKey> keys) {
    return find(
            "kpiId in ?1 and organizationCode in ?2 and period in ?3 order by id",
            keys.stream().map(MeasurementKey::kpi).distinct().toList(),
            keys.stream().map(MeasurementKey::organization).distinct().toList(),
            keys.stream().map(MeasurementKey::period).distinct().toList())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .stream()
        .collect(Collectors.toMap(Measurement::key, Function.identity()));
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<Measurement> after(Map<String, Object> conditions, PageRequest page) {
    var parameters = new HashMap<>(conditions);
    var where =
        conditions.keySet().stream()
            .map(property -> " and %s = :%s".formatted(property, property))
            .collect(Collectors.joining());
    var start = "1 = 1";
    if (page.after() != null) {
      parameters.put("after", page.afterId());
      start = "id > :after";
    }
    return find(start + where + " order by id", parameters).range(0, page.limit()).list();
  }
}
