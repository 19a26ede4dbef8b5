package jp.banso.kpi.kpi;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import jp.banso.kpi.period.Frequency;
import org.hibernate.annotations.Formula;

/** One definition. */
@Entity
class Kpi {

  @Id private UUID id;
  private String code;
  private String nameJa;
  private String nameEn;
  private String unit;

  @Enumerated(EnumType.STRING)
  private Direction direction;

  private String numerator;
  private String denominator;

  @Enumerated(EnumType.STRING)
  private Frequency frequency;

  @Embedded private Thresholds thresholds;
  private String owner;
  private String source;
  private Instant retiredAt;
  private String retiredBecause;
  private Instant createdAt;
  @Version private long version;

  // Whether the caller may change it; definitions of the prefecture are only read by its
  // municipalities.
  @Formula("within_area(area)")
  private boolean ours;

  // How far the definition reaches: the start of the codes of those it holds for.
  @Column(insertable = false, updatable = false)
  private String area;

  protected Kpi() {}

  static Kpi define(UUID id, NewKpi request, Instant now) {
    var kpi = new Kpi();
    kpi.id = id;
    kpi.code = request.code();
    kpi.createdAt = now;
    kpi.describe(request);
    return kpi;
  }

  void correct(NewKpi request) {
    requireOurs();
    if (!code.equals(request.code())) {
      throw KpiProblem.KPI_CODE_STAYS.with(code);
    }
    describe(request);
  }

  void retire(String reason, Instant now) {
    requireOurs();
    if (retiredAt != null) {
      throw KpiProblem.KPI_RETIRED.with(code);
    }
    retiredAt = now;
    retiredBecause = reason;
  }

  NewKpi description() {
    return new NewKpi(
        code,
        nameJa,
        nameEn,
        unit,
        direction,
        numerator,
        denominator,
        frequency,
        thresholds,
        owner,
        source);
  }

  KpiView view() {
    return new KpiView(
        id,
        code,
        nameJa,
        nameEn,
        unit,
        direction,
        numerator,
        denominator,
        frequency,
        thresholds,
        owner,
        source,
        retiredAt,
        retiredBecause,
        createdAt,
        version);
  }

  private void describe(NewKpi request) {
    nameJa = request.nameJa();
    nameEn = request.nameEn();
    unit = request.unit();
    direction = request.direction();
    numerator = request.numerator();
    denominator = request.denominator();
    frequency = request.frequency();
    thresholds = request.thresholds() == null ? Thresholds.USUAL : request.thresholds();
    owner = request.owner();
    source = request.source();
    if (!thresholds.descend()) {
      throw KpiProblem.KPI_THRESHOLDS_DO_NOT_DESCEND.with();
    }
  }

  private void requireOurs() {
    if (!ours) {
      throw KpiProblem.KPI_NOT_YOURS.with(code);
    }
  }
}
