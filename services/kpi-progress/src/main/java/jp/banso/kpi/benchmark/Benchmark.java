package jp.banso.kpi.benchmark;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.kpi.kpi.Figure;
import jp.banso.kpi.kpi.KpiView;

/** One target or baseline. */
@Entity
class Benchmark {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private BenchmarkKind kind;

  private UUID kpiId;
  private String kpiCode;
  private String organizationCode;
  private String period;
  private LocalDate periodStart;
  private BigDecimal value;
  private String note;
  private Instant setAt;
  @Version private long version;

  protected Benchmark() {}

  static Benchmark set(
      UUID id, BenchmarkKind kind, KpiView kpi, NewBenchmark request, Instant now) {
    var benchmark = new Benchmark();
    benchmark.id = id;
    benchmark.kind = kind;
    benchmark.kpiId = kpi.id();
    benchmark.kpiCode = kpi.code();
    benchmark.organizationCode = request.organization().code6();
    benchmark.period = request.period().label();
    benchmark.periodStart = request.period().start();
    benchmark.becomes(request.value(), request.note(), now);
    return benchmark;
  }

  void correct(BenchmarkCorrection correction, Instant now) {
    becomes(correction.value(), correction.note(), now);
  }

  BenchmarkView view() {
    return new BenchmarkView(
        id, kind, kpiCode, organizationCode, period, Figure.plain(value), note, setAt, version);
  }

  private void becomes(BigDecimal value, String note, Instant now) {
    this.value = value;
    this.note = note;
    this.setAt = now;
  }
}
