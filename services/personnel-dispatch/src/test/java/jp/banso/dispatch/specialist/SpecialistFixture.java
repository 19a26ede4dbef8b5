package jp.banso.dispatch.specialist;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.banso.dispatch.skill.HeldSkill;

/** A specialist for the matching tests, changed one property at a time. */
public final class SpecialistFixture {

  private UUID id = new UUID(0, 1);
  private LocalDate contractFrom = LocalDate.parse("2026-04-01");
  private LocalDate contractTo = LocalDate.parse("2027-03-31");
  private BigDecimal capacity = new BigDecimal("4");
  private String base = "045055";
  private BigDecimal latitude;
  private BigDecimal longitude;
  private boolean remote;
  private boolean onSite = true;
  private List<Absence> unavailable = List.of();
  private List<HeldSkill> skills = List.of();
  private List<String> conflicts = List.of();

  public static SpecialistFixture aSpecialist() {
    return new SpecialistFixture();
  }

  public SpecialistFixture number(long number) {
    id = new UUID(0, number);
    return this;
  }

  public SpecialistFixture contract(String from, String to) {
    contractFrom = LocalDate.parse(from);
    contractTo = LocalDate.parse(to);
    return this;
  }

  public SpecialistFixture capacity(String days) {
    capacity = new BigDecimal(days);
    return this;
  }

  public SpecialistFixture base(String code) {
    base = code;
    return this;
  }

  public SpecialistFixture at(String north, String east) {
    latitude = new BigDecimal(north);
    longitude = new BigDecimal(east);
    return this;
  }

  public SpecialistFixture works(boolean remotely, boolean onTheSpot) {
    remote = remotely;
    onSite = onTheSpot;
    return this;
  }

  public SpecialistFixture absent(String from, String to) {
    unavailable = List.of(new Absence(LocalDate.parse(from), LocalDate.parse(to)));
    return this;
  }

  public SpecialistFixture skills(HeldSkill... held) {
    skills = List.of(held);
    return this;
  }

  public SpecialistFixture conflict(String code) {
    conflicts = List.of(code);
    return this;
  }

  public SpecialistView build() {
    return new SpecialistView(
        id,
        "仙台 花子",
        null,
        Scheme.OUTSOURCED,
        contractFrom,
        contractTo,
        capacity,
        base,
        latitude,
        longitude,
        remote,
        onSite,
        unavailable,
        skills,
        conflicts,
        null,
        Instant.EPOCH,
        0);
  }
}
