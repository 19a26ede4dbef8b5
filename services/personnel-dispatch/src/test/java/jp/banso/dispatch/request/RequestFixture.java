package jp.banso.dispatch.request;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.banso.dispatch.skill.AskedSkill;

/** A request of 美里町 for the matching tests: two full weeks, 1 to 14 June 2026. */
public final class RequestFixture {

  private UUID id = new UUID(0, 1);
  private LocalDate from = LocalDate.parse("2026-06-01");
  private LocalDate to = LocalDate.parse("2026-06-14");
  private BigDecimal days = new BigDecimal("2");
  private Mode mode = Mode.ON_SITE;
  private BigDecimal latitude;
  private BigDecimal longitude;
  private List<AskedSkill> skills = List.of();

  public static RequestFixture aRequest() {
    return new RequestFixture();
  }

  public RequestFixture number(long number) {
    id = new UUID(0, number);
    return this;
  }

  public RequestFixture period(String start, String end) {
    from = LocalDate.parse(start);
    to = LocalDate.parse(end);
    return this;
  }

  public RequestFixture days(String perWeek) {
    days = new BigDecimal(perWeek);
    return this;
  }

  public RequestFixture mode(Mode asked) {
    mode = asked;
    return this;
  }

  public RequestFixture at(String north, String east) {
    latitude = new BigDecimal(north);
    longitude = new BigDecimal(east);
    return this;
  }

  public RequestFixture skills(AskedSkill... asked) {
    skills = List.of(asked);
    return this;
  }

  public SupportRequestView build() {
    return new SupportRequestView(
        id,
        "045055",
        "窓口業務の見直し",
        null,
        skills,
        from,
        to,
        days,
        mode,
        Priority.NORMAL,
        latitude,
        longitude,
        RequestState.SUBMITTED,
        null,
        "美里 太郎",
        Instant.EPOCH,
        0);
  }
}
