package jp.banso.dispatch.specialist;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.banso.dispatch.skill.HeldSkill;
import jp.banso.platform.code.LocalGovernmentCode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One person of the pool. */
@Entity
class Specialist {

  @Id private UUID id;
  private String name;
  private String employer;

  @Enumerated(EnumType.STRING)
  private Scheme scheme;

  private LocalDate contractFrom;
  private LocalDate contractTo;
  private BigDecimal weeklyCapacityDays;
  private String baseOrganization;
  private BigDecimal latitude;
  private BigDecimal longitude;
  private boolean remotePossible;
  private boolean onSitePossible;

  // Lists that are always read and replaced as a whole stay with their row: matching reads the
  // whole pool in one statement.
  @JdbcTypeCode(SqlTypes.JSON)
  private List<Absence> unavailable;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<HeldSkill> skills;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> conflicts;

  private String userSubject;
  private Instant registeredAt;
  @Version private long version;

  protected Specialist() {}

  static Specialist register(UUID id, NewSpecialist request, Instant now) {
    var specialist = new Specialist();
    specialist.id = id;
    specialist.registeredAt = now;
    specialist.describe(request);
    return specialist;
  }

  void describe(NewSpecialist request) {
    for (var absence : request.unavailable()) {
      if (absence.to().isBefore(absence.from())) {
        throw SpecialistProblem.SPECIALIST_ABSENCE_ENDS_BEFORE_IT_BEGINS.with(
            absence.from().toString(), absence.to().toString());
      }
    }
    name = request.name();
    employer = request.employer();
    scheme = request.scheme();
    contractFrom = request.contractFrom();
    contractTo = request.contractTo();
    weeklyCapacityDays = request.weeklyCapacityDays();
    baseOrganization = request.baseOrganization().code6();
    latitude = request.latitude();
    longitude = request.longitude();
    remotePossible = request.remotePossible();
    onSitePossible = request.onSitePossible();
    unavailable = request.unavailable();
    skills = request.skills();
    conflicts = request.conflicts().stream().map(LocalGovernmentCode::code6).toList();
    userSubject = request.userSubject();
  }

  NewSpecialist description() {
    return new NewSpecialist(
        name,
        employer,
        scheme,
        contractFrom,
        contractTo,
        weeklyCapacityDays,
        LocalGovernmentCode.of(baseOrganization),
        latitude,
        longitude,
        remotePossible,
        onSitePossible,
        unavailable,
        skills,
        conflicts.stream().map(LocalGovernmentCode::of).toList(),
        userSubject);
  }

  SpecialistView view() {
    return new SpecialistView(
        id,
        name,
        employer,
        scheme,
        contractFrom,
        contractTo,
        plain(weeklyCapacityDays),
        baseOrganization,
        plain(latitude),
        plain(longitude),
        remotePossible,
        onSitePossible,
        List.copyOf(unavailable),
        List.copyOf(skills),
        List.copyOf(conflicts),
        userSubject,
        registeredAt,
        version);
  }

  private static BigDecimal plain(BigDecimal figure) {
    return figure == null ? null : new BigDecimal(figure.stripTrailingZeros().toPlainString());
  }
}
