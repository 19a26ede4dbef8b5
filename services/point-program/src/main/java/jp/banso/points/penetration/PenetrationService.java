package jp.banso.points.penetration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.ledger.Database;
import jp.banso.points.program.KnownPrograms;

/** Counts who takes part. */
@ApplicationScoped
@Transactional
class PenetrationService {
  // Of each municipality, as it was last counted by that day
  private static final String PEOPLE =
      """
      with people as (
        select organization_code, age_band, persons,
               counted_on = max(counted_on) over (partition by organization_code) as newest
        from population where starts_with(organization_code, ?) and counted_on <= ?)
      """;
  private static final String PERSONS =
      PEOPLE + "select organization_code, age_band, persons from people where newest order by 1, 2";
  private static final String WALLETS =
      PEOPLE
          + """
          select municipality_code,
                 case when age_band in (select age_band from people where newest) then age_band else 'other' end,
                 channel, count(*)
          from wallet
          where program_id = ? and in_statistics and state <> 'CLOSED' and starts_with(municipality_code, ?)
          group by 1, 2, 3 order by 1, 2, 3""";

  private final KnownPrograms programs;
  private final Database database;
  private final InstantSource time;

  PenetrationService(KnownPrograms programs, Database database, InstantSource time) {
    this.programs = programs;
    this.database = database;
    this.time = time;
  }

  Penetration penetration(UUID id, LocalDate populationOn) {
    var program = programs.named(id);
    var code = LocalGovernmentCode.of(program.issuer());
    var area = code.isPrefecture() ? code.prefectureNumber() : code.code6();
    var day = Optional.ofNullable(populationOn).orElseGet(() -> JapanTime.today(time));
    var people = database.query(PERSONS, Residents::persons, area, day);
    var holders = database.query(WALLETS, Residents::wallets, area, day, id, area);
    return new Penetration(
        program.nameJa(), program.nameEn(), day, PenetrationTable.of(people, holders));
  }
}
