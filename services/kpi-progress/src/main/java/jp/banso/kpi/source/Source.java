package jp.banso.kpi.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.kpi.kpi.KpiView;

/** One source. */
@Entity
@Table(name = "kpi_source")
class Source {

  @Id private UUID id;
  private UUID kpiId;
  private String kpiCode;

  @Enumerated(EnumType.STRING)
  private Neighbour service;

  private String indicator;
  private String prefecture;

  @Enumerated(EnumType.STRING)
  private Schedule schedule;

  private boolean enabled;
  private LocalDate lastPulledOn;

  // Whose source it is; a scheduled pull writes no further than this.
  @Column(insertable = false, updatable = false)
  private String area;

  @Version private long version;

  protected Source() {}

  static Source setUp(UUID id, KpiView kpi, NewSource request) {
    var source = new Source();
    source.id = id;
    source.describe(kpi, request);
    return source;
  }

  void describe(KpiView kpi, NewSource request) {
    kpiId = kpi.id();
    kpiCode = kpi.code();
    service = request.service();
    indicator = request.indicator();
    prefecture = request.prefecture();
    schedule = request.schedule();
    enabled = request.enabled();
  }

  boolean isDue(LocalDate today) {
    return enabled && schedule.isDue(lastPulledOn, today);
  }

  UUID kpi() {
    return kpiId;
  }

  String area() {
    return area;
  }

  SourceView view() {
    return new SourceView(
        id, kpiCode, service, indicator, prefecture, schedule, enabled, lastPulledOn, version);
  }
}
