package jp.banso.assessment.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.banso.platform.time.FiscalYear;
import org.hibernate.Session;

/** Reads and writes scores, always in one statement, however many organisations there are. */
@ApplicationScoped
class Scores {

  private final Session database;
  private final ObjectMapper json;

  Scores(Session database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  void write(UUID run, List<Assessed> assessed) {
    database
        .createNativeMutationQuery(
            """
            insert into assessment_score
              (run_id, organization_code, vintage, score, coverage, level, axes, inputs)
            select :run, organization, vintage, score, coverage, level, axes, inputs
            from jsonb_to_recordset(cast(:scores as jsonb)) as sent (organization text, vintage date, score numeric,
              coverage numeric, level integer, axes jsonb, inputs jsonb)
            """)
        .setParameter("run", run)
        .setParameter("scores", text(assessed.stream().map(Sent::of).toList()))
        .executeUpdate();
  }

  /** Only of the prefectures the caller holds as a whole. */
  void writeMeans(UUID run, List<PrefectureMean> means) {
    database
        .createNativeMutationQuery(
            """
            insert into assessment_mean (run_id, organization_code, axis, mean, municipalities)
            select :run, organization, axis, mean, municipalities
            from jsonb_to_recordset(cast(:means as jsonb))
              as sent (organization text, axis text, mean numeric, municipalities integer)
            where covers_organization(organization)
            """)
        .setParameter("run", run)
        .setParameter("means", text(means))
        .executeUpdate();
  }

  List<AssessmentScore> page(UUID run, String prefecture, String after, int limit) {
    return database
        .createQuery(
            """
            from AssessmentScore where id.runId = :run and id.organizationCode > :after
              and id.organizationCode like :prefecture order by id.organizationCode
            """,
            AssessmentScore.class)
        .setParameter("run", run)
        .setParameter("after", after)
        .setParameter("prefecture", prefecture + "%")
        .setMaxResults(limit)
        .getResultList();
  }

  Optional<AssessmentScore> of(UUID run, String organization) {
    return Optional.ofNullable(
        database.find(AssessmentScore.class, new AssessmentScore.Id(run, organization)));
  }

  /** The score by the latest run as of a day or before. */
  Optional<AssessmentScore> latest(String organization, LocalDate asOf) {
    return database
        .createQuery(
            """
            select s from AssessmentScore s join AssessmentRun r on r.id = s.id.runId
            where s.id.organizationCode = :organization and r.asOf <= :asOf order by r.asOf desc, r.id desc
            """,
            AssessmentScore.class)
        .setParameter("organization", organization)
        .setParameter("asOf", asOf)
        .setMaxResults(1)
        .uniqueResultOptional();
  }

  List<PrefectureMean> means(UUID run, String prefecture) {
    return database
        .createNativeQuery(
            """
            select organization_code, axis, mean, municipalities from assessment_mean
            where run_id = :run and organization_code = :prefecture order by axis
            """,
            PrefectureMean.class)
        .setParameter("run", run)
        .setParameter("prefecture", prefecture)
        .getResultList();
  }

  /** One axis in a fiscal year: of each organisation the score by the year's latest run. */
  List<YearScore> ofYear(String axis, FiscalYear year, String prefecture, String after, int limit) {
    return database
        .createNativeQuery(
            """
            select distinct on (s.organization_code) s.organization_code, r.as_of,
              case when :axis = 'overall' then s.score else cast(a.axis ->> 'score' as numeric) end as score
            from assessment_score s
            join assessment_run r on r.id = s.run_id
            left join lateral jsonb_array_elements(s.axes) a (axis) on a.axis ->> 'axis' = :axis
            where (:axis = 'overall' or a.axis is not null) and r.as_of between :from and :until
              and starts_with(s.organization_code, :prefecture) and s.organization_code > :after
            order by s.organization_code, r.as_of desc, r.id desc limit :most
            """,
            YearScore.class)
        .setParameter("axis", axis)
        .setParameter("from", year.starts())
        .setParameter("until", year.ends())
        .setParameter("prefecture", prefecture)
        .setParameter("after", after)
        .setParameter("most", limit)
        .getResultList();
  }

  private String text(Object sent) {
    try {
      return json.writeValueAsString(sent);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A score on its way into the table. */
  private record Sent(
      String organization,
      LocalDate vintage,
      BigDecimal score,
      BigDecimal coverage,
      Integer level,
      List<AxisScore> axes,
      List<Input> inputs) {

    static Sent of(Assessed it) {
      AxisScore overall = it.assessment().overall();
      return new Sent(
          it.organization(),
          it.vintage(),
          overall.score(),
          overall.coverage(),
          overall.level(),
          it.assessment().axes(),
          it.inputs());
    }
  }
}
