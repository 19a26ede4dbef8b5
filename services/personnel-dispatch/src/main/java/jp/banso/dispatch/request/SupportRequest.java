package jp.banso.dispatch.request;

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
import jp.banso.dispatch.skill.AskedSkill;
import jp.banso.platform.code.LocalGovernmentCode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One request. */
@Entity
class SupportRequest {

  @Id private UUID id;
  private String organizationCode;
  private String title;
  private String description;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<AskedSkill> skills;

  private LocalDate startsOn;
  private LocalDate endsOn;
  private BigDecimal daysPerWeek;

  @Enumerated(EnumType.STRING)
  private Mode mode;

  @Enumerated(EnumType.STRING)
  private Priority priority;

  private BigDecimal latitude;
  private BigDecimal longitude;

  @Enumerated(EnumType.STRING)
  private RequestState state;

  private String stateReason;
  private String requestedBy;
  private Instant requestedAt;
  @Version private long version;

  protected SupportRequest() {}

  static SupportRequest draft(UUID id, NewSupportRequest text, String by, Instant now) {
    var request = new SupportRequest();
    request.id = id;
    request.organizationCode = text.organization().code6();
    request.state = RequestState.DRAFT;
    request.requestedBy = by;
    request.requestedAt = now;
    request.describe(text);
    return request;
  }

  void correct(NewSupportRequest text) {
    if (!organizationCode.equals(text.organization().code6())) {
      throw RequestProblem.REQUEST_ORGANIZATION_STAYS.with(organizationCode);
    }
    if (!state.isCorrectable()) {
      throw RequestProblem.REQUEST_NOT_CORRECTABLE.with(state);
    }
    describe(text);
  }

  void become(RequestState next, String reason) {
    if (!state.next().contains(next)) {
      throw RequestProblem.REQUEST_STATE_NOT_REACHABLE.with(state, next);
    }
    state = next;
    stateReason = reason;
  }

  /** Somebody accepted to come, or the last of them no longer does. */
  void matched(boolean someoneComes) {
    requireOpen();
    state = someoneComes ? RequestState.MATCHED : RequestState.SUBMITTED;
    stateReason = null;
  }

  void requireOpen() {
    if (!state.isOpen()) {
      throw RequestProblem.REQUEST_NOT_OPEN.with(state);
    }
  }

  NewSupportRequest description() {
    return new NewSupportRequest(
        LocalGovernmentCode.of(organizationCode),
        title,
        description,
        skills,
        startsOn,
        endsOn,
        daysPerWeek,
        mode,
        priority,
        latitude,
        longitude);
  }

  SupportRequestView view() {
    return new SupportRequestView(
        id,
        organizationCode,
        title,
        description,
        List.copyOf(skills),
        startsOn,
        endsOn,
        plain(daysPerWeek),
        mode,
        priority,
        plain(latitude),
        plain(longitude),
        state,
        stateReason,
        requestedBy,
        requestedAt,
        version);
  }

  private void describe(NewSupportRequest text) {
    title = text.title();
    description = text.description();
    skills = text.skills();
    startsOn = text.from();
    endsOn = text.to();
    daysPerWeek = text.daysPerWeek();
    mode = text.mode();
    priority = text.priority();
    latitude = text.latitude();
    longitude = text.longitude();
  }

  private static BigDecimal plain(BigDecimal figure) {
    return figure == null ? null : new BigDecimal(figure.stripTrailingZeros().toPlainString());
  }
}
